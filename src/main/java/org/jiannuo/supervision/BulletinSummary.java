package org.jiannuo.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as others see it.
 *
 * @param id identity
 * @param number its document number; empty while it is a draft
 * @param title title
 * @param scope to whom it goes
 * @param issuedOn the day of issue, once issued
 * @param annulled whether it was withdrawn
 * @param units ids of the units it names
 */
public record BulletinSummary(
        BulletinId id,
        String number,
        String title,
        BulletinScope scope,
        @Nullable LocalDate issuedOn,
        boolean annulled,
        List<String> units) {
    public BulletinSummary {
        units = List.copyOf(units);
    }
}
