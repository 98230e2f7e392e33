/** Taxa and their classification. */
package org.citeswarehouse.model.taxa;
