/** Chromium, as the people use it that the pages are for. */
package org.citeswarehouse.api.browser;
