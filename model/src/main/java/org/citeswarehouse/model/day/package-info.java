/** Which day it is where the office stands. docs/adr/0030-days-are-those-of-the-office.md */
package org.citeswarehouse.model.day;
