package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;

/** An account as the table has it. */
record Account(
        AccountId id,
        String login,
        PersonId person,
        String name,
        UnitId unit,
        String passwordHash,
        boolean oneTime,
        Instant passwordSetAt,
        int failures,
        @Nullable Instant lockedUntil,
        byte @Nullable [] totpSecret,
        long totpStep,
        @Nullable LocalDate lastDay,
        boolean demonstration,
        Instant openedAt,
        @Nullable Instant loggedInAt,
        @Nullable Instant closedAt,
        @Nullable String closedReason) {

    boolean isOpenOn(LocalDate day) {
        return closedAt == null && (lastDay == null || !day.isAfter(lastDay));
    }

    boolean isLockedAt(Instant moment) {
        return lockedUntil != null && moment.isBefore(lockedUntil);
    }

    boolean hasCode() {
        return totpSecret != null;
    }
}
