/** What officers decide on items and lines, and the rules a decision has to keep. */
package org.citeswarehouse.model.decision;
