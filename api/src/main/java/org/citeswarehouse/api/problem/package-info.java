/** What users are told when something cannot be done: problem, cause and remedy in their words. */
package org.citeswarehouse.api.problem;
