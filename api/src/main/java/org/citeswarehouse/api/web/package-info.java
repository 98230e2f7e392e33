/** What every page and form stands on: addresses with who may come to them, forms, templates. */
package org.citeswarehouse.api.web;
