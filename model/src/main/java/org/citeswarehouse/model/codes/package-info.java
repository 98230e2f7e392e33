/** The field's code lists, restated as facts with the document each code comes from. */
package org.citeswarehouse.model.codes;
