package org.jiannuo.obligations.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Every;
import org.jiannuo.obligations.NewObligation.Kind;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.internal.NewObligationPage.NewObligationForm;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Drafts;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 直接登记. Registers a duty of one or several units that no other module owes. */
@Controller
@PreAuthorize("denyAll()")
class NewObligationController {
    private static final String DRAFT = "obligations-new";

    private final Obligations obligations;
    private final Units units;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final String county;

    NewObligationController(
            Obligations obligations,
            Units units,
            Drafts drafts,
            BusinessClock clock,
            @Value("${jiannuo.county}") String county) {
        this.obligations = obligations;
        this.units = units;
        this.drafts = drafts;
        this.clock = clock;
        this.county = county;
    }

    @GetMapping("/obligations/new")
    @Permit("obligations:manage")
    @Harmless("An empty form.")
    NewObligationPage form(SignedInUser user) {
        Map<String, String> kept = drafts.find(user.account(), DRAFT).orElse(Map.of());
        return page(new NewObligationForm(
                Identities.next().toString(),
                kept.containsKey("units") ? List.of(kept.get("units")) : List.of(),
                kept.getOrDefault("kind", Kind.COMMITMENT.name()),
                kept.get("title"),
                kept.get("deliverable"),
                kept.get("measure"),
                kept.get("basis"),
                kept.get("responsible"),
                kept.get("amount"),
                kept.getOrDefault("start", clock.today().toString()),
                kept.get("due"),
                kept.get("every"),
                kept.get("on"),
                kept.get("condition"),
                kept.get("expected"),
                kept.get("term"),
                kept.getOrDefault("termUnit", TermUnit.WORKING_DAY.code())));
    }

    @PostMapping("/obligations/new")
    @Permit("obligations:manage")
    @Audited("obligations.registered")
    Answer register(NewObligationForm form, SignedInUser user, Words words) {
        List<NewObligation> duties = new ArrayList<>();
        for (String unit : form.chosen().isEmpty() ? List.of("") : form.chosen()) {
            duties.add(duty(form, unit, words));
        }
        Decision<Obligations.Batch> decision = user.may("obligations:manage", user.unit())
                ? obligations.oweAll(duties, user.sign(clock))
                : Decision.refused(Rules.NOT_ALLOWED.broken("obligations:manage"));
        return Answer.of(
                plainly(decision),
                batch -> {
                    drafts.forget(user.account(), DRAFT);
                    return Answer.redirect("/obligations/" + batch.ids().getFirst(), "obligations.done.owe");
                },
                _ -> page(form));
    }

    /** Several units of one form have the same faults: each is said once, at its field. */
    private static Decision<Obligations.Batch> plainly(Decision<Obligations.Batch> decision) {
        return decision.isAccepted()
                ? decision
                : Decision.refused(decision.reasons().stream()
                        .map(reason -> new Refusal(
                                reason.rule(), reason.where().replaceFirst("^\\d+\\.", ""), reason.arguments()))
                        .distinct()
                        .toList());
    }

    private NewObligation duty(NewObligationForm form, String unit, Words words) {
        boolean leads = form.chosen().isEmpty() || form.chosen().getFirst().equals(unit);
        return new NewObligation(
                new NewObligation.Debtor(
                        new County(county),
                        unit,
                        leads ? NewObligation.Role.LEAD : NewObligation.Role.CO_HANDLER,
                        form.chosen().stream()
                                .filter(other -> !other.equals(unit))
                                .toList(),
                        form.of("responsible")),
                new NewObligation.Duty(
                        one(Kind.values(), form.of("kind")).orElse(Kind.COMMITMENT),
                        form.of("title"),
                        form.of("deliverable"),
                        form.of("measure"),
                        form.of("basis"),
                        ""),
                new NewObligation.Source(
                        "obligations", form.of("form"), words.get("obligations.registeredDirectly"), "direct"),
                when(form),
                new NewObligation.Terms(amount(form.of("amount")), false));
    }

    private When when(NewObligationForm form) {
        LocalDate start = day(form.of("start"), clock.today());
        if (!form.of("condition").isEmpty()) {
            // A term that cannot be read has no length, and is refused with its rule.
            Term term =
                    Term.read(form.of("term"), form.of("termUnit")) instanceof Decision.Accepted<Term>(Term read, var _)
                            ? read
                            : Term.deadline(0, TermUnit.DAY);
            LocalDate expected = day(form.of("expected"), start.minusDays(1));
            return new When.Conditional(start, NewObligation.Condition.within(form.of("condition"), expected, term));
        }
        Every every = one(Every.values(), form.of("every")).orElse(null);
        // A due day that cannot be read lies before the start, and is refused with its rule.
        return every == null
                ? When.once(start, day(form.of("due"), start.minusDays(1)))
                : new When.Standing(every, every == Every.YEAR ? monthDay(form.of("on")) : null, start);
    }

    private NewObligationPage page(NewObligationForm form) {
        return new NewObligationPage(
                form,
                units.active(clock.today()).stream()
                        .filter(unit -> !unit.isGroup())
                        .map(unit -> new ObligationListPage.Unit(unit.id().slug(), unit.shortName()))
                        .toList(),
                Arrays.stream(Kind.values()).map(Enum::name).toList(),
                Arrays.stream(Every.values()).map(Enum::name).toList(),
                Arrays.stream(TermUnit.values())
                        .filter(unit -> unit != TermUnit.FIXED_DATE)
                        .map(TermUnit::code)
                        .toList());
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    private static @Nullable MonthDay monthDay(String text) {
        try {
            return text.isEmpty() ? null : MonthDay.parse("--" + text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** An amount that cannot be read is no amount that could be owed, and is refused with its rule. */
    private static @Nullable Money amount(String text) {
        try {
            return text.isEmpty() ? null : new Money(new BigDecimal(text.replace(",", "")));
        } catch (NumberFormatException unreadable) {
            return Money.ZERO;
        }
    }
}
