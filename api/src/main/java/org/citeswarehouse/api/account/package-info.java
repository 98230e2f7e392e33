/** Who may come in: local accounts, keys of programs, signing in and out. */
package org.citeswarehouse.api.account;
