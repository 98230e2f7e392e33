/**
 * Whether an annual report can be sent: what blocks, what was decided, when it is due. ADR 0018.
 */
package org.citeswarehouse.api.readiness;
