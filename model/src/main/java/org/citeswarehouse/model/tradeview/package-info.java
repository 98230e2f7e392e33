/**
 * How TradeView makes terms and units of many years comparable, restated as tables. Source: SAPI
 * 1.22.0, the public code of the CITES Trade Database.
 */
package org.citeswarehouse.model.tradeview;
