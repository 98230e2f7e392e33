/** What is said of an annual report beside its lines. */
package org.citeswarehouse.model.report;
