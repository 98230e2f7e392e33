/**
 * The Secretariat's view: who reported when, and how far importers' and exporters' figures agree.
 */
package org.citeswarehouse.api.secretariat;
