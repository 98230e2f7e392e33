/** How far the outputs agree with a known truth; for the demo. */
package org.citeswarehouse.api.score;
