/** The front page: what is to be done next, and what the warehouse holds. */
package org.citeswarehouse.api.front;
