package org.jiannuo.programme;

import org.jiannuo.kernel.DomainEvent;

/**
 * 确认导入. A plan was confirmed and is in force from now on.
 *
 * @param programme the programme
 * @param version its version, from 1
 * @param rows how many rows it has
 */
public record ProgrammeAdopted(ProgrammeId programme, int version, int rows) implements DomainEvent {}
