/** What a user is told when something cannot be done: problem, cause and remedy. */
package org.citeswarehouse.model.refusal;
