/**
 * Words of national registers that stand for codes: which columns have codes, and how words
 * compare.
 */
package org.citeswarehouse.model.mapping;
