package org.citeswarehouse.jobs.coverage;

import org.citeswarehouse.model.coverage.EvidenceKind;
import org.citeswarehouse.model.register.Direction;

/** The records of one kind and direction in the register of a Party. */
record Stream(String party, EvidenceKind evidence, Direction direction) {}
