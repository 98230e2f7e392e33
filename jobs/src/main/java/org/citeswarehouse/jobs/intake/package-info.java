/** From landed files to silver: every row as text, then typed, with its problems beside it. */
package org.citeswarehouse.jobs.intake;
