/** Which permit line a customs item moved on (contract section 4). */
package org.citeswarehouse.jobs.matching;
