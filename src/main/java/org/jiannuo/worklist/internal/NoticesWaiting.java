package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeSummary;
import org.jiannuo.supervision.SupervisionNotices;
import org.springframework.stereotype.Component;

/** 待办督办单. The supervision notices that wait for somebody, each with what he does about it. */
@Component
class NoticesWaiting {
    static final String KEY = "notices";
    private static final int SHOWN = 8;

    private final SupervisionNotices notices;
    private final Obligations obligations;
    private final Units units;
    private final County county;

    NoticesWaiting(SupervisionNotices notices, Obligations obligations, Units units, County county) {
        this.notices = notices;
        this.obligations = obligations;
        this.units = units;
        this.county = county;
    }

    private record Waiting(NoticeSummary notice, String action) {}

    Optional<MyDayPage.Section> of(SignedInUser user, LocalDate today) {
        Map<NoticeId, Waiting> waiting = new LinkedHashMap<>();
        if (user.has("supervision:sign")) {
            add(waiting, notices.waitingForHead(county, user.unit(), SHOWN), "worklist.act.sign");
        }
        if (user.has("supervision:issue")) {
            add(waiting, notices.waitingForSignature(county, SHOWN), "worklist.act.issue");
        }
        if (user.has("supervision:draft")) {
            add(waiting, notices.waitingForReview(county, SHOWN), "worklist.act.accept");
        }
        if (user.has("supervision:answer")) {
            add(waiting, notices.waitingForUnit(county, user.unit(), SHOWN), "worklist.act.answer");
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<MyDayPage.Line> lines = waiting.values().stream()
                .limit(SHOWN)
                .map(one -> line(one, user, today))
                .toList();
        String more = waiting.size() >= SHOWN ? "/supervision" : "";
        return Optional.of(new MyDayPage.Section(KEY, waiting.size(), waiting.size() >= SHOWN, more, lines));
    }

    private static void add(Map<NoticeId, Waiting> waiting, List<NoticeSummary> found, String action) {
        found.forEach(notice -> waiting.putIfAbsent(notice.id(), new Waiting(notice, action)));
    }

    private MyDayPage.Line line(Waiting one, SignedInUser user, LocalDate today) {
        NoticeSummary notice = one.notice();
        List<String> notes = new ArrayList<>();
        UnitId unit = new UnitId(notice.unit());
        if (!notice.unit().equals(user.unit())) {
            notes.add(units.names(List.of(unit)).getOrDefault(unit, notice.unit()));
        }
        if (!notice.number().isEmpty()) {
            notes.add(notice.number());
        }
        return new MyDayPage.Line(
                "/supervision/notices/" + notice.id(), notice.title(), notes, due(notice, today), one.action());
    }

    /** The due day of the reply; a draft has none yet. */
    private MyDayPage.@org.jspecify.annotations.Nullable DueMark due(NoticeSummary notice, LocalDate today) {
        ObligationId reply = notice.reply();
        return reply == null
                ? null
                : obligations.find(reply).map(one -> mark(one, today)).orElse(null);
    }

    private static MyDayPage.DueMark mark(ObligationSummary one, LocalDate today) {
        return MyDayPage.DueMark.of(one.dueOn(), one.colour(), today);
    }
}
