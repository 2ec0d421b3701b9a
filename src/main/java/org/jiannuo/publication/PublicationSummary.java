package org.jiannuo.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A publication as others see it. It tells nothing of what was shown.
 *
 * @param id identity
 * @param kind what kind
 * @param source name of the module that owns the thing
 * @param thing identity of the thing there
 * @param code public number
 * @param status state
 * @param from first day, once decided
 * @param to last day, where one is set
 * @param disputed whether the dispute mark is on it
 * @param endedOn day on which it ended, once ended
 * @param ground why it ended, once ended
 */
public record PublicationSummary(
        PublicationId id,
        PublicationKind kind,
        String source,
        String thing,
        String code,
        PublicationStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean disputed,
        @Nullable LocalDate endedOn,
        @Nullable EndGround ground) {}
