package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.measures.internal.LookUpPage.Choice;
import org.jiannuo.measures.internal.LookUpPage.Typed;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking whether something stands against a subject, by people. */
@Controller
@PreAuthorize("denyAll()")
class LookUpController {
    static final String ASKS = "measures:ask";
    private static final String OFFICIALS = "dossiers:conduct";
    private static final int SHOWN = 10;

    private final LookUp lookUp;
    private final LookUpStore store;
    private final ItemList items;
    private final Units units;
    private final People people;
    private final BusinessClock clock;

    LookUpController(
            LookUp lookUp, LookUpStore store, ItemList items, Units units, People people, BusinessClock clock) {
        this.lookUp = lookUp;
        this.store = store;
        this.items = items;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/measures/look-up")
    @Permit("measures:ask")
    @Audited("measures.look_up_opened")
    Page form(@ModelAttribute Typed typed, SignedInUser user) {
        return page(typed, null, user);
    }

    @PostMapping("/measures/look-up")
    @Permit("measures:ask")
    @Audited("measures.subject_looked_up")
    Answer ask(@ModelAttribute Typed typed, SignedInUser user) {
        SubjectKind kind = kind(Typed.of(typed.kind()));
        String key = kind == SubjectKind.UNIT
                ? Typed.of(typed.unit())
                : kind == SubjectKind.OFFICIAL ? Typed.of(typed.person()) : Typed.of(typed.code());
        LookUp.Question question =
                new LookUp.Question(kind, key, Typed.of(typed.name()), Typed.of(typed.use()), Typed.of(typed.matter()));
        return Answer.of(
                lookUp.ask(question, user, null),
                examined -> Answer.show(page(typed, examined, user)),
                (List<org.jiannuo.kernel.Refusal> _) -> page(typed, null, user));
    }

    static @Nullable SubjectKind kind(String text) {
        return Stream.of(SubjectKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private LookUpPage page(Typed typed, LookUp.@Nullable Examined examined, SignedInUser user) {
        boolean officials = user.has(OFFICIALS);
        List<UnitSummary> active = units.active(clock.today()).stream()
                .filter(unit -> !unit.isGroup())
                .toList();
        return new LookUpPage(
                typed,
                examined == null ? null : answered(examined),
                new LookUpPage.Choices(
                        Stream.of(SubjectKind.values())
                                .filter(kind -> officials || kind != SubjectKind.OFFICIAL)
                                .map(Enum::name)
                                .toList(),
                        active.stream()
                                .map(unit -> new Choice(unit.id().slug(), unit.shortName()))
                                .toList(),
                        officials ? officials(active, user) : List.of(),
                        items.uses()),
                store.ofUnit(user.unit(), SHOWN).stream()
                        .map(one -> new LookUpPage.Before(
                                one.at(), one.person(), one.subject(), one.use(), one.matter(), one.result()))
                        .toList());
    }

    /** Who manages officials may ask about all of them, others about those of their own unit. */
    private List<Choice> officials(List<UnitSummary> active, SignedInUser user) {
        LocalDate today = clock.today();
        return active.stream()
                .filter(unit ->
                        items.managesOfficials(user.unit()) || unit.id().slug().equals(user.unit()))
                .flatMap(unit -> people.tenures(unit.id()).stream()
                        .filter(tenure -> tenure.runsOn(today))
                        .map(tenure -> new Choice(
                                tenure.person().toString(),
                                tenure.personName() + " " + unit.shortName() + " " + tenure.post())))
                .toList();
    }

    private static LookUpPage.Answered answered(LookUp.Examined examined) {
        return new LookUpPage.Answered(
                examined.name(),
                examined.use(),
                examined.on(),
                examined.result().name(),
                examined.findings().stream()
                        .map(found -> new LookUpPage.Found(
                                found.effect().name(),
                                found.source().name(),
                                found.title(),
                                found.document(),
                                found.basis(),
                                found.until(),
                                found.disputed()))
                        .toList());
    }
}
