/**
 * The reading half of the command line: export, trace, serve, status. Source: contract section 1.
 */
package org.citeswarehouse.api.cli;
