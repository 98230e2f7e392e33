/** The audit log as a page and as a file: what is told, by whom it may be read. */
package org.citeswarehouse.api.trail;
