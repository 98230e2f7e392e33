/** Which landed files count. docs/adr/0009, 0026. */
package org.citeswarehouse.jobs.files;
