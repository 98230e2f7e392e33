/** Which Party and year a page is about. */
package org.citeswarehouse.api.choice;
