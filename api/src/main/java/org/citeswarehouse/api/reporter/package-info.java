/**
 * Which countries have rows as reporter in a release of published trade, beside the figures that
 * rest on them.
 */
package org.citeswarehouse.api.reporter;
