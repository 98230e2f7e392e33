/** Files that are replaced by their corrected version, and what that changes. docs/adr/0026. */
package org.citeswarehouse.jobs.correction;
