package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.internal.RecordFormPage.Typed;
import org.jiannuo.records.internal.RecordListPage.Choice;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 填报. What the form of a record offers to one person. */
@Component
class RecordOffers {
    private final Gates gates;
    private final Statutes statutes;
    private final Units units;
    private final People people;
    private final RecordView view;
    private final BusinessClock clock;

    RecordOffers(Gates gates, Statutes statutes, Units units, People people, RecordView view, BusinessClock clock) {
        this.gates = gates;
        this.statutes = statutes;
        this.units = units;
        this.people = people;
        this.view = view;
        this.clock = clock;
    }

    RecordFormPage form(Typed typed, SignedInUser user, Words words) {
        CatalogueItem item = gates.reference().items().get(Typed.of(typed.category()));
        return new RecordFormPage(
                typed,
                item == null ? null : item(item, words),
                items(Typed.of(typed.obligation()), user, words),
                item == null
                        ? new RecordFormPage.Offers(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                        : offers(item, user));
    }

    /** The items that the unit provides; of a finding only those that are made of findings. */
    private List<Choice> items(String obligation, SignedInUser user, Words words) {
        return gates.reference().items().values().stream()
                .filter(item -> obligation.isEmpty() || SubmitRecord.FoundBreach.fits(item))
                .filter(item -> {
                    Set<String> reporters = item.collected().reporters();
                    return reporters.contains(user.unit())
                            || reporters.contains("organ")
                            || reporters.contains("subject");
                })
                .sorted(Comparator.comparing(CatalogueItem::code))
                .map(item -> new Choice(item.code(), item.code() + " " + view.category(item.code(), words)))
                .toList();
    }

    /** The groups of fields that an item asks for. */
    private static List<String> asks(CatalogueItem item) {
        List<String> asks = new ArrayList<>();
        boolean graded = !item.severityRule().equals("none");
        boolean penalty = item.collected().documents().contains("penalty_decision");
        boolean breach = item.collected().term().equals("gov.county");
        boolean sanction = item.collected().documents().contains("discipline_decision")
                && item.isNegative()
                && item.kinds().contains(SubjectKind.OFFICIAL);
        if (graded && penalty) {
            asks.add("penalties");
        }
        if (breach) {
            asks.add("loss");
        }
        if (graded && !sanction) {
            asks.add("severity");
        }
        if (sanction) {
            asks.add("sanction");
        }
        if (item.code().equals("U04")) {
            asks.add("until");
        }
        return asks;
    }

    private RecordFormPage.Item item(CatalogueItem item, Words words) {
        return new RecordFormPage.Item(
                item.code(),
                view.category(item.code(), words),
                item.instrument(),
                item.article(),
                statutes.row("record_categories", item.code(), clock.today())
                        .map(row -> row.text("required_document_zh"))
                        .orElse(""),
                item.collected().direct(),
                asks(item));
    }

    private RecordFormPage.Offers offers(CatalogueItem item, SignedInUser user) {
        LocalDate today = clock.today();
        List<String> kinds = Stream.of(SubjectKind.values())
                .filter(item.kinds()::contains)
                .map(Enum::name)
                .toList();
        return new RecordFormPage.Offers(
                kinds,
                kinds.contains("UNIT") ? view.reporters() : List.of(),
                kinds.contains("OFFICIAL") ? officials(user) : List.of(),
                item.collected().documents().stream().sorted().toList(),
                statutes.instruments().stream()
                        .map(instrument -> new Choice(instrument.id().value(), instrument.shortZh()))
                        .toList(),
                statutes.rows("record_format_code_lists", today).stream()
                        .filter(row -> row.text("list").equals("penalty_type"))
                        .map(row -> new Choice(row.text("code"), row.text("name_zh")))
                        .toList(),
                statutes.rows("sanction_periods", today).stream()
                        .filter(row -> !row.text("rank").isEmpty())
                        .map(row -> new Choice(
                                row.key(),
                                row.text("regime_zh") + " " + row.text("subject_zh") + " " + row.text("kind_zh")))
                        .toList());
    }

    /** People who hold a post today in a unit for which this person reports. */
    private List<Choice> officials(SignedInUser user) {
        LocalDate today = clock.today();
        List<Choice> officials = new ArrayList<>();
        for (UnitSummary unit : units.active(today)) {
            if (!unit.isGroup() && (unit.id().slug().equals(user.unit()) || providesForAll(user))) {
                people.tenures(unit.id()).stream()
                        .filter(tenure -> tenure.runsOn(today))
                        .forEach(tenure -> officials.add(
                                new Choice(tenure.person().toString(), tenure.personName() + " " + unit.shortName())));
            }
        }
        return officials;
    }

    /** Organs that decide about officials of other units. */
    private boolean providesForAll(SignedInUser user) {
        return gates.reference().items().values().stream()
                .anyMatch(item -> item.kinds().contains(SubjectKind.OFFICIAL)
                        && item.collected().reporters().contains(user.unit()));
    }

    /** Names of the units and people that may be chosen, by id. */
    Map<String, String> names(SignedInUser user) {
        Map<String, String> names = new HashMap<>();
        for (UnitSummary unit : units.active(clock.today())) {
            names.put(unit.id().slug(), unit.name());
        }
        officials(user).forEach(choice -> names.put(choice.id(), choice.name().split(" ")[0]));
        return names;
    }

    /** What is proposed for what was not typed. */
    Typed proposed(String category, Map<String, String> kept, SignedInUser user) {
        CatalogueItem item = gates.reference().items().get(category);
        return new Typed(
                category,
                kept.get("subjectKind"),
                kept.get("subjectName"),
                kept.get("subjectCode"),
                kept.get("otherCode"),
                kept.get("unit"),
                kept.get("official"),
                kept.get("documentKind"),
                kept.get("documentNumber"),
                kept.get("documentTitle"),
                kept.getOrDefault("organ", view.fullName(user.unit())),
                kept.get("documentDate"),
                kept.get("effectiveOn"),
                kept.get("standing"),
                kept.getOrDefault("basis", item == null ? "" : item.instrument()),
                kept.getOrDefault("article", item == null ? "" : item.article()),
                kept.get("facts"),
                kept.get("severity"),
                kept.get("severityReason"),
                null,
                null,
                kept.get("amount"),
                kept.get("effect"),
                null,
                kept.get("sanction"),
                kept.get("until"),
                UUID.randomUUID().toString(),
                kept.get("obligation"));
    }

    /** The record with other facts. @param code the number of a natural person, which is not kept */
    static RecordDraft corrected(RecordSummary of, String facts, @Nullable String code) {
        boolean person = of.about().kind() == SubjectKind.PERSON;
        return new RecordDraft(
                of.category(),
                new RecordDraft.Subject(
                        of.about().kind(),
                        of.about().name(),
                        person ? Typed.of(code) : of.about().code(),
                        "",
                        of.about().id()),
                new RecordDraft.Document(
                        of.document().kind(),
                        of.document().number(),
                        of.document().title(),
                        of.document().organ(),
                        "",
                        of.document().date(),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds(of.basis().instrument(), of.basis().article(), facts, ""),
                RecordDraft.Gravity.NONE,
                new RecordDraft.Origin(
                        of.reported().unit(), of.reported().source(), of.term().until()));
    }
}
