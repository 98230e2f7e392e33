/** Which columns of national files may name people, so that their text is left in the file. */
package org.citeswarehouse.model.privacy;
