/** The writing half of the command line. Source: contract section 1. */
package org.citeswarehouse.jobs.cli;
