/** Annual reports from gold: the upload files and the workbook. Source: contract section 6. */
package org.citeswarehouse.api.annual;
