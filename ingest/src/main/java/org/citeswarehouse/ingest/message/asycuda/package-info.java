/** Declarations of ASYCUDA World. */
package org.citeswarehouse.ingest.message.asycuda;
