/** What the rows and files of a register mean together: repeated keys and rows that wait. */
package org.citeswarehouse.jobs.register;
