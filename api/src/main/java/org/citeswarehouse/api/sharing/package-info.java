/** Agreements by which a Party lets others see some fields of its rows until a day. */
package org.citeswarehouse.api.sharing;
