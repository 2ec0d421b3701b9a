package org.jiannuo.publication;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * Something is public no more.
 *
 * @param id the publication
 * @param kind what kind
 * @param source name of the module that owns the thing
 * @param thing identity of the thing there
 * @param ground why
 * @param on its first day without publication
 */
public record PublicationEnded(
        PublicationId id, PublicationKind kind, String source, String thing, EndGround ground, LocalDate on)
        implements DomainEvent {}
