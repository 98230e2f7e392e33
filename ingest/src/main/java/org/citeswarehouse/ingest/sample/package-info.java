/**
 * A made-up register of a made-up Party with its known truth, for the demo and as an independent
 * answer key. The world is built forward: what was permitted, what crossed, what each office wrote
 * down and how its clerks erred. Nothing here is taken from the code that checks or matches, so
 * agreement between the two means something.
 */
package org.citeswarehouse.ingest.sample;
