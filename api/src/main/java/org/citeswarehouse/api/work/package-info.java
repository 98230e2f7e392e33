/** What the worker, the process that writes, is asked to do, and how far it is. docs/adr/0027. */
package org.citeswarehouse.api.work;
