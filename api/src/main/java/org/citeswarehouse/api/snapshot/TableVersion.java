package org.citeswarehouse.api.snapshot;

import org.citeswarehouse.model.table.Table;

/** A table at one version; what is read there never changes. */
record TableVersion(Table table, long version) {}
