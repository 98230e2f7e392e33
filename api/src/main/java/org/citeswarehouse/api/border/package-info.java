/** The border check: whether a permit exists, holds today, and what is left on it. */
package org.citeswarehouse.api.border;
