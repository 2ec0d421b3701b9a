package org.jiannuo.publication;

import org.jiannuo.kernel.DomainEvent;

/**
 * Something is public from now on.
 *
 * @param id the publication
 * @param kind what kind
 * @param source name of the module that owns the thing
 * @param thing identity of the thing there
 */
public record PublicationStarted(PublicationId id, PublicationKind kind, String source, String thing)
        implements DomainEvent {}
