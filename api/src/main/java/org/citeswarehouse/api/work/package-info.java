/** What the worker, the process that writes, is asked to do, and how far it is. */
package org.citeswarehouse.api.work;
