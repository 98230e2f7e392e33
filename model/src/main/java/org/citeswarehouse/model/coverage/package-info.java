/** Which evidence a Party's offices delivered. */
package org.citeswarehouse.model.coverage;
