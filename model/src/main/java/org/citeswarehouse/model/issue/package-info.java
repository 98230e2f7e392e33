/** Problems found in input rows: code, severity, and a message with its remedy. */
package org.citeswarehouse.model.issue;
