/** Annual reports as they were submitted: frozen, hashed, kept byte for byte. ADR 0015. */
package org.citeswarehouse.api.submission;
