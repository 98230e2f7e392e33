/** Which lists can be asked for, and what the tables hold. */
package org.citeswarehouse.api.catalogue;
