package org.jiannuo.programme.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Every;
import org.jiannuo.obligations.NewObligation.Kind;
import org.jiannuo.obligations.NewObligation.Role;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;

/** From what was typed for a row to the obligations that follow: groups become their members, ended units their successors. */
final class OwePlan {
    /** Ends of the identities of a measure as a source: what is delivered once, and what stands. */
    static final List<String> SOURCES = List.of("/once", "/standing");

    private final VersionStore.Version version;
    private final StoredRow row;
    private final Setting setting;
    private final List<Refusal> reasons = new ArrayList<>();
    private final List<NewObligation> wanted = new ArrayList<>();

    /** Where and when it is owed. */
    record Setting(County county, Units units, LocalDate today) {}

    private OwePlan(VersionStore.Version version, StoredRow row, Setting setting) {
        this.version = version;
        this.row = row;
        this.setting = setting;
    }

    /** The obligations of the chosen measures, or every reason against them. */
    static Decision<List<NewObligation>> of(
            VersionStore.Version version, StoredRow row, OweForm form, Setting setting) {
        OwePlan plan = new OwePlan(version, row, setting);
        form.lines().stream().filter(OweForm.Line::chosen).forEach(plan::add);
        return plan.reasons.isEmpty() ? Decision.accepted(plan.wanted) : Decision.refused(plan.reasons);
    }

    private void add(OweForm.Line line) {
        StoredRow.Measure measure = row.measures().get(line.ordinal() - 1);
        String place = "m" + line.ordinal() + "-";
        Map<String, Role> debtors = debtors(line, place);
        LocalDate due = day(line.dueOn(), place);
        MonthDay on = monthDay(line.onDay(), place);
        if (debtors.isEmpty()) {
            reasons.add(ProgrammeRules.MEASURE_HAS_A_UNIT.brokenAt(place + "units", line.ordinal()));
        }
        if (line.dueOn().isEmpty() && every(line) == null) {
            reasons.add(ProgrammeRules.MEASURE_HAS_A_TIME.brokenAt(place + "due", line.ordinal()));
        }
        debtors.forEach((unit, role) -> {
            Debtor debtor = debtor(unit, role, debtors.keySet(), line);
            if (due != null) {
                wanted.add(owed(Kind.DELIVERABLE, line, measure, debtor, new When.Once(start(due), Due.fixed(due))));
            }
            Every every = every(line);
            if (every != null) {
                When when = new When.Standing(every, every == Every.YEAR ? on : null, setting.today());
                wanted.add(owed(Kind.STANDING_DUTY, line, measure, debtor, when));
            }
        });
    }

    private NewObligation owed(Kind kind, OweForm.Line line, StoredRow.Measure measure, Debtor debtor, When when) {
        String title = line.title().isEmpty() ? measure.corrected() : line.title();
        String deliverable = line.deliverable().isEmpty() ? title : line.deliverable();
        String basis = version.document().isEmpty() ? version.name() : version.name() + " " + version.document();
        Source source = new Source(
                "programme",
                measure.id() + (kind == Kind.DELIVERABLE ? SOURCES.getFirst() : SOURCES.getLast()),
                label(line),
                row.group());
        return new NewObligation(
                debtor, new Duty(kind, title, deliverable, measure.corrected(), basis, ""), source, when, Terms.NONE);
    }

    /** Number of the row and of the measure, as people say it: 4-2. */
    private String label(OweForm.Line line) {
        return row.number() + "-" + line.ordinal();
    }

    private Debtor debtor(String unit, Role role, Set<String> all, OweForm.Line line) {
        List<String> others = all.stream().filter(other -> !other.equals(unit)).toList();
        return new Debtor(setting.county(), unit, role, others, role == Role.LEAD ? line.responsible() : "");
    }

    /** The term of a past deliverable began when the plan was issued, or with the year of the due day. */
    private LocalDate start(LocalDate due) {
        LocalDate issued = version.issuedOn();
        if (issued != null && !issued.isAfter(due)) {
            return issued;
        }
        return setting.today().isAfter(due) ? LocalDate.of(due.getYear(), 1, 1) : setting.today();
    }

    /** Each debtor once; a unit that is named itself keeps its part even when a group contains it. */
    private Map<String, Role> debtors(OweForm.Line line, String place) {
        Map<String, Role> debtors = new LinkedHashMap<>();
        Set<String> named = new LinkedHashSet<>(line.units());
        for (String slug : named) {
            if (!UnitId.isSlug(slug)) {
                continue;
            }
            UnitId id = new UnitId(slug);
            UnitSummary unit = setting.units().find(id).orElse(null);
            if (unit == null) {
                continue;
            }
            Role role = slug.equals(line.lead()) ? Role.LEAD : Role.CO_HANDLER;
            if (unit.isGroup()) {
                members(unit, place).forEach(member -> debtors.putIfAbsent(member, Role.CO_HANDLER));
            } else {
                debtors.merge(
                        setting.units().successorOf(id, setting.today()).slug(),
                        role,
                        (old, now) -> old == Role.LEAD ? old : now);
            }
        }
        return debtors;
    }

    private List<String> members(UnitSummary group, String place) {
        List<String> members = setting.units().members(group.id(), setting.today()).stream()
                .map(member ->
                        setting.units().successorOf(member, setting.today()).slug())
                .distinct()
                .toList();
        if (members.isEmpty()) {
            reasons.add(ProgrammeRules.GROUP_HAS_MEMBERS.brokenAt(place + "units", group.name()));
        }
        return members;
    }

    private static @Nullable Every every(OweForm.Line line) {
        for (Every every : Every.values()) {
            if (every.name().equals(line.every())) {
                return every;
            }
        }
        return null;
    }

    private @Nullable LocalDate day(String typed, String place) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            reasons.add(ProgrammeRules.DAY_IS_A_DAY.brokenAt(place + "due", typed));
            return null;
        }
    }

    private @Nullable MonthDay monthDay(String typed, String place) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return MonthDay.parse("--" + typed);
        } catch (DateTimeException noDay) {
            reasons.add(ProgrammeRules.DAY_IS_A_DAY.brokenAt(place + "on", typed));
            return null;
        }
    }
}
