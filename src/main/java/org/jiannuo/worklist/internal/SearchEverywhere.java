package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations.Desk;
import org.jiannuo.programme.Programmes;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.supervision.SupervisionNotices;
import org.springframework.stereotype.Component;

/** 搜索. Finds units, rows of programmes, notices and obligations by what somebody remembers of them: a number, a few words, first letters. */
@Component
class SearchEverywhere {
    private static final int OBLIGATIONS = 30;
    private static final int UNITS = 10;
    private static final int ROWS = 10;
    private static final int NOTICES = 10;
    private static final int LONGEST = 60;

    private final Desk desk;
    private final Units units;
    private final Programmes programmes;
    private final SupervisionNotices supervision;
    private final County county;
    private final BusinessClock clock;

    SearchEverywhere(
            Desk desk,
            Units units,
            Programmes programmes,
            SupervisionNotices supervision,
            County county,
            BusinessClock clock) {
        this.supervision = supervision;
        this.desk = desk;
        this.programmes = programmes;
        this.units = units;
        this.county = county;
        this.clock = clock;
    }

    SearchPage find(SignedInUser user, String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return new SearchPage("", List.of());
        }
        String asked = words.substring(0, Math.min(LONGEST, words.length()));
        return new SearchPage(
                asked,
                Stream.of(units(user, asked), rows(user, asked), notices(user, asked), obligations(user, asked))
                        .flatMap(Function.identity())
                        .toList());
    }

    private Stream<SearchPage.Found> units(SignedInUser user, String words) {
        if (!user.has("subjects:read")) {
            return Stream.empty();
        }
        return units.search(words, UNITS).stream().map(this::found);
    }

    private SearchPage.Found found(UnitSummary unit) {
        List<String> notes = new ArrayList<>();
        if (!unit.shortName().equals(unit.name())) {
            notes.add(unit.shortName());
        }
        String code = unit.code();
        if (code != null) {
            notes.add(code);
        }
        return new SearchPage.Found("unit", "/subjects/units/" + unit.id().slug(), unit.name(), notes, null);
    }

    private Stream<SearchPage.Found> rows(SignedInUser user, String words) {
        if (!user.has("programme:read")) {
            return Stream.empty();
        }
        return programmes.headings().stream()
                .filter(row -> row.title().contains(words))
                .limit(ROWS)
                .map(row -> new SearchPage.Found(
                        "row",
                        "/programme/" + row.programme().value() + "/rows/" + row.row(),
                        row.title(),
                        List.of(row.group()),
                        null));
    }

    private Stream<SearchPage.Found> notices(SignedInUser user, String words) {
        Reach reach = Reach.of(user, "supervision:read", units, clock.today());
        if (reach.isNothing()) {
            return Stream.empty();
        }
        return supervision.search(county, words, reach.filter(), NOTICES).stream()
                .map(notice -> new SearchPage.Found(
                        "notice",
                        "/supervision/notices/" + notice.id(),
                        notice.title(),
                        List.of(
                                notice.number(),
                                units.names(List.of(new UnitId(notice.unit())))
                                        .getOrDefault(new UnitId(notice.unit()), "")),
                        null));
    }

    private Stream<SearchPage.Found> obligations(SignedInUser user, String words) {
        LocalDate today = clock.today();
        Reach reach = Reach.of(user, "obligations:read", units, today);
        if (reach.isNothing()) {
            return Stream.empty();
        }
        List<ObligationSummary> found = desk.search(county, words, reach.filter(), OBLIGATIONS);
        Map<UnitId, String> names = units.names(
                found.stream().map(one -> new UnitId(one.unit())).distinct().toList());
        return found.stream().map(one -> found(one, names.getOrDefault(new UnitId(one.unit()), ""), today));
    }

    private static SearchPage.Found found(ObligationSummary one, String unit, LocalDate today) {
        return new SearchPage.Found(
                "obligation",
                "/obligations/" + one.id(),
                one.title(),
                Stream.of(unit, one.number(), one.source().label())
                        .filter(note -> !note.isEmpty())
                        .toList(),
                one.status().isOpen() ? MyDayPage.DueMark.of(one.dueOn(), one.colour(), today) : null);
    }
}
