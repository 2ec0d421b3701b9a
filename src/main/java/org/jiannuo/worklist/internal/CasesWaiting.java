package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jiannuo.rectifications.RectificationStatus;
import org.jiannuo.rectifications.RectificationSummary;
import org.jiannuo.rectifications.Rectifications;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.tolerance.ToleranceCases;
import org.jiannuo.tolerance.ToleranceSummary;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 待办案件. The cases on which the reader's unit must act now. */
@Component
class CasesWaiting {
    static final String TOLERANCE = "tolerance";
    static final String RECTIFICATIONS = "rectifications";
    private static final int SHOWN = 8;

    private final ToleranceCases tolerance;
    private final Rectifications rectifications;
    private final County county;

    CasesWaiting(ToleranceCases tolerance, Rectifications rectifications, County county) {
        this.tolerance = tolerance;
        this.rectifications = rectifications;
        this.county = county;
    }

    List<MyDayPage.Section> of(SignedInUser user, Words words, LocalDate today) {
        return Stream.of(tolerance(user, today), rectifications(user, words, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MyDayPage.Section> tolerance(SignedInUser user, LocalDate today) {
        if (!user.has("tolerance:investigate") && !user.has("tolerance:decide")) {
            return Optional.empty();
        }
        List<ToleranceSummary> waiting = tolerance.waitingFor(county, user.unit(), SHOWN + 1);
        return section(
                TOLERANCE,
                waiting.stream()
                        .map(one -> new MyDayPage.Line(
                                "/tolerance/" + one.id(),
                                one.subject(),
                                List.of(one.number()),
                                due(one.dueOn(), today),
                                "worklist.act.look"))
                        .toList(),
                "/tolerance");
    }

    private Optional<MyDayPage.Section> rectifications(SignedInUser user, Words words, LocalDate today) {
        if (!user.has("rectifications:read")) {
            return Optional.empty();
        }
        List<RectificationSummary> waiting = rectifications.waitingFor(county, user.unit(), SHOWN + 1);
        return section(
                RECTIFICATIONS,
                Stream.concat(
                                demanded(user, words),
                                waiting.stream()
                                        .map(one -> new MyDayPage.Line(
                                                "/rectifications/" + one.id(),
                                                one.problem(),
                                                List.of(one.number()),
                                                due(one.actBy(), today),
                                                one.status() == RectificationStatus.REFUSED
                                                        ? "worklist.act.decide"
                                                        : "worklist.act.look")))
                        .toList(),
                "/rectifications");
    }

    /** What a complaint demands and could not be ordered by itself, with the rules that stood against it. */
    private Stream<MyDayPage.Line> demanded(SignedInUser user, Words words) {
        return user.may("rectifications:order", user.unit())
                ? rectifications.demandsWaiting(county, user.unit(), SHOWN + 1).stream()
                        .map(one -> new MyDayPage.Line(
                                "/rectifications/new?demand=" + one.id(),
                                words.get("worklist.demand", one.number()),
                                one.codes(),
                                null,
                                "worklist.act.order"))
                : Stream.empty();
    }

    private static Optional<MyDayPage.Section> section(String key, List<MyDayPage.Line> lines, String place) {
        boolean more = lines.size() > SHOWN;
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new MyDayPage.Section(
                        key,
                        Math.min(lines.size(), SHOWN),
                        more,
                        more ? place : "",
                        lines.stream().limit(SHOWN).toList()));
    }

    private static MyDayPage.@org.jspecify.annotations.Nullable DueMark due(
            @org.jspecify.annotations.Nullable LocalDate on, LocalDate today) {
        return on == null ? null : MyDayPage.DueMark.of(on, on.isBefore(today) ? Colour.RED : Colour.NONE, today);
    }
}
