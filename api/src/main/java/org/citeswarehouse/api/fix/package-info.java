/** What is wrong with landed files, in groups and file by file, and fixes left for the next run. */
package org.citeswarehouse.api.fix;
