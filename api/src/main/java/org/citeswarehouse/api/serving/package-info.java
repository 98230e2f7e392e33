/** Where and for whom a server answers: its address, its proxy, who asks from where, how often. */
package org.citeswarehouse.api.serving;
