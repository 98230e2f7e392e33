/** Takes decisions of officers from the network and leaves them for the next build. */
package org.citeswarehouse.api.decision;
