/** What the Harmonized System says of CITES goods: which codes can hold which taxa and terms. */
package org.citeswarehouse.model.hs;
