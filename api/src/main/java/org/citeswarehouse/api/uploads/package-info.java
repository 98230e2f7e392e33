/** Files that come through the pages or the API: looked at, confirmed, and given to the worker. */
package org.citeswarehouse.api.uploads;
