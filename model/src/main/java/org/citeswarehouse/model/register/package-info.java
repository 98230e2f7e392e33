/** The words of a permit register: types, statuses, directions, numbers. */
package org.citeswarehouse.model.register;
