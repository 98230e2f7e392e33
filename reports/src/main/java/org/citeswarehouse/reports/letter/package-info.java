/** Lists that are sent to somebody to be answered. */
package org.citeswarehouse.reports.letter;
