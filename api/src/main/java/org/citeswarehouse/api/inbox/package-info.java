/** What the server leaves for the next run to take in. docs/adr/0012, 0025. */
package org.citeswarehouse.api.inbox;
