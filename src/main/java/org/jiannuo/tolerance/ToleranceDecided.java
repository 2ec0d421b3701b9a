package org.jiannuo.tolerance;

import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.records.RecordId;

/** 容错已认定. A body has found for, partly for or against tolerance of a record. */
public record ToleranceDecided(ToleranceId id, RecordId record, ToleranceStatus finding) implements DomainEvent {}
