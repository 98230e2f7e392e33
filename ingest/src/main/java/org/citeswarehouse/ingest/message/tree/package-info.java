/** The elements of a message, whatever it is written in. */
package org.citeswarehouse.ingest.message.tree;
