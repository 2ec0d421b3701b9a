package org.jiannuo.casework.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.database.Identities;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of conferences show. A unit sees those that it sat in, the office all. */
@Component
class ConferenceView {
    private static final int A_PAGE = 25;

    private final ConferenceStore store;
    private final Units units;
    private final Obligations obligations;
    private final EvidenceFiles files;
    private final BusinessClock clock;
    private final County county;

    ConferenceView(
            ConferenceStore store,
            Units units,
            Obligations obligations,
            EvidenceFiles files,
            BusinessClock clock,
            County county) {
        this.store = store;
        this.units = units;
        this.obligations = obligations;
        this.files = files;
        this.clock = clock;
        this.county = county;
    }

    ConferenceListPage list(@Nullable UUID before, ConferenceListPage.Typed typed, SignedInUser user) {
        List<Conference> part = store.list(before, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<Conference> shown = more ? part.subList(0, A_PAGE) : part;
        return new ConferenceListPage(
                shown.stream()
                        .filter(conference -> maySee(conference, user))
                        .map(conference -> new ConferenceListPage.Row(
                                conference.id().toString(),
                                conference.call().title(),
                                conference.call().on(),
                                conference.call().bodies().stream()
                                        .map(this::name)
                                        .toList(),
                                conference.stage().name(),
                                conference.outcome()))
                        .toList(),
                more ? "/casework/conferences?before=" + shown.getLast().id() : "",
                everyBody(),
                Identities.next().toString(),
                typed,
                user.has(ConferenceLifecycle.CALLS));
    }

    /** Whether somebody may see a conference: the office, or a body that sat in it. */
    static boolean maySee(Conference conference, SignedInUser user) {
        return user.has(ConferenceLifecycle.CALLS)
                || conference.call().bodies().stream().anyMatch(body -> user.may(ConferenceLifecycle.READS, body));
    }

    Optional<ConferencePage> page(UUID id, SignedInUser user) {
        return store.find(id).filter(conference -> maySee(conference, user)).map(conference -> page(conference, user));
    }

    private ConferencePage page(Conference conference, SignedInUser user) {
        Conference.Call call = conference.call();
        return new ConferencePage(
                conference.id().toString(),
                conference.version(),
                call.title(),
                call.complaint(),
                call.on(),
                call.bodies().stream()
                        .map(body -> new ConferenceListPage.Body(body, name(body)))
                        .toList(),
                lines(call.experts()),
                conference.stage().name(),
                conference.outcome(),
                user.has(ConferenceLifecycle.CALLS),
                lines(conference.minutes()),
                files.filesOf(HoldConference.owner(conference.id())),
                steps(conference),
                store.moves(conference.id()).stream()
                        .map(move -> new ConferencePage.Move(
                                move.act().name(), move.at(), move.person(), lines(move.said())))
                        .toList(),
                HoldConference.OUTCOMES);
    }

    private List<ConferencePage.Step> steps(Conference conference) {
        return Stream.iterate(1, version -> version < conference.version(), version -> version + 1)
                .flatMap(version ->
                        obligations.ofSource(county, HoldConference.MODULE, conference.id() + "/" + version).stream())
                .map(this::step)
                .toList();
    }

    private ConferencePage.Step step(ObligationSummary owed) {
        return new ConferencePage.Step(
                "/obligations/" + owed.id(),
                owed.title(),
                name(owed.unit()),
                owed.dueOn(),
                owed.status().name());
    }

    private List<ConferenceListPage.Body> everyBody() {
        return units.active(clock.today()).stream()
                .filter(unit -> !unit.isGroup())
                .map(unit -> new ConferenceListPage.Body(unit.id().slug(), unit.shortName()))
                .toList();
    }

    private String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::shortName).orElse(unit)
                : unit;
    }

    /** A day as typed; null when it is none. */
    @Nullable
    LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
