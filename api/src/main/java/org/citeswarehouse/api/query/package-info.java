/** SQL over the files of pinned tables, in a locked-down DuckDB inside the process. */
package org.citeswarehouse.api.query;
