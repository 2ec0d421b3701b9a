package org.jiannuo.kernel;

/** Something that has happened, told to other modules after commit. Implementations are records in a root package. */
public interface DomainEvent {}
