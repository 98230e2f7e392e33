/** What the server asks for, kept on disk, and how the worker works it off. docs/adr/0027. */
package org.citeswarehouse.jobs.work;
