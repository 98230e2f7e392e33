/** Takes in what values are to be read as, and checks the rows that have them again. */
package org.citeswarehouse.jobs.fix;
