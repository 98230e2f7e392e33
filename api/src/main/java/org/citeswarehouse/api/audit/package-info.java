/** Who did what and when: a log that is only added to, and that shows when it was changed. */
package org.citeswarehouse.api.audit;
