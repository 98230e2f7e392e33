/**
 * The trade explorer: published statistics asked for in names or codes, shown as table and chart,
 * with what countries reported beside them, at an address that can be cited. Source: contract
 * sections 7 to 9; issue E, item 7.
 */
package org.citeswarehouse.api.explorer;
