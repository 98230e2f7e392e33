/** What every table made from a reconciled register starts from. */
package org.citeswarehouse.jobs.gold;
