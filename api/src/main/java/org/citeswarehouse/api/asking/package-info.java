/** Who asks, in which language, and what they may see: what a request carries with it. */
package org.citeswarehouse.api.asking;
