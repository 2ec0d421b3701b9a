package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Role;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;

/** A grant as the table has it. */
record Grant(
        UUID id,
        AccountId account,
        PersonId person,
        Role role,
        @Nullable UnitId scope,
        LocalDate from,
        LocalDate until,
        String request,
        String approver,
        Instant grantedAt,
        UUID granter,
        String granterName,
        @Nullable Instant confirmedAt,
        @Nullable String confirmerName,
        @Nullable Instant endedAt,
        @Nullable String endedReason) {

    boolean isPending() {
        return confirmedAt == null && endedAt == null;
    }

    boolean isInForceOn(LocalDate day) {
        return confirmedAt != null && endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }
}
