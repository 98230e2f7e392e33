/** Re-exports against the documents on which their goods came in. */
package org.citeswarehouse.jobs.chain;
