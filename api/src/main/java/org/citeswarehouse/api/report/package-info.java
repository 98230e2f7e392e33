/** The pages of an annual report: whether it can be sent, what it holds, its submission. */
package org.citeswarehouse.api.report;
