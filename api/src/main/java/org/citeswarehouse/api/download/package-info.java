/** The forms rows are given out in: CSV, XLSX, JSON, Parquet; all streamed. */
package org.citeswarehouse.api.download;
