package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.remedies.Remedies;
import org.jiannuo.remedies.RemedySummary;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 待办异议和修复. Objections and applications for repair in which somebody can do the next step now. */
@Component
class RemediesWaiting {
    static final String KEY = "remedies";
    private static final int SHOWN = 8;

    private final Remedies remedies;
    private final County county;

    RemediesWaiting(Remedies remedies, County county) {
        this.remedies = remedies;
        this.county = county;
    }

    Optional<MyDayPage.Section> of(SignedInUser user, Words words, LocalDate today) {
        Set<String> permissions = user.permissions().stream()
                .filter(permission -> permission.startsWith("remedies:"))
                .collect(Collectors.toSet());
        List<RemedySummary> waiting =
                permissions.isEmpty() ? List.of() : remedies.waitingFor(county, user.unit(), permissions, SHOWN);
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new MyDayPage.Section(
                        KEY,
                        waiting.size(),
                        waiting.size() >= SHOWN,
                        waiting.size() >= SHOWN ? "/remedies?state=running" : "",
                        waiting.stream().map(one -> line(one, words, today)).toList()));
    }

    private static MyDayPage.Line line(RemedySummary one, Words words, LocalDate today) {
        LocalDate due = one.dueOn();
        return new MyDayPage.Line(
                "/remedies/cases/" + one.id(),
                words.get("worklist.remedy." + one.kind(), one.number()),
                List.of(),
                due == null ? null : MyDayPage.DueMark.of(due, colour(due, today), today),
                "worklist.act.remedy");
    }

    private static ObligationStatus.Colour colour(LocalDate due, LocalDate today) {
        return due.isBefore(today)
                ? ObligationStatus.Colour.RED
                : due.isEqual(today) ? ObligationStatus.Colour.YELLOW : ObligationStatus.Colour.GREEN;
    }
}
