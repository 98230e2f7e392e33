/** Which column a heading stands for, and how that is known. */
package org.citeswarehouse.ingest.heading;
