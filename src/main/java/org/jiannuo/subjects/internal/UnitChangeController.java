package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.subjects.Units.Act;
import org.jiannuo.subjects.Units.Match;
import org.jiannuo.subjects.internal.PlannedChanges.Change;
import org.jiannuo.subjects.internal.PlannedChanges.Kind;
import org.jiannuo.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Changes of the register of units, each with a look at its effect before. */
@Controller
@PreAuthorize("denyAll()")
class UnitChangeController {
    private static final List<String> ACTS = List.of("rename", "merge", "split", "abolish", "move", "members", "alias");

    /** What may be ordered for a coming day. */
    private static final Set<String> PLANNABLE = Set.of("rename", "merge", "split", "abolish", "move");

    private final Units units;
    private final PlannedChanges planned;
    private final PreviewChange preview;
    private final BusinessClock clock;

    UnitChangeController(Units units, PlannedChanges planned, PreviewChange preview, BusinessClock clock) {
        this.units = units;
        this.planned = planned;
        this.preview = preview;
        this.clock = clock;
    }

    @GetMapping("/subjects/units/new")
    @Permit("subjects:manage")
    @Audited("subjects.unit_form_seen")
    NewUnitPage newUnit(@ModelAttribute UnitForm form) {
        return newUnitPage(form);
    }

    private NewUnitPage newUnitPage(UnitForm form) {
        List<String> classes = Arrays.stream(UnitClass.values()).map(Enum::name).toList();
        return new NewUnitPage(form, classes, choices());
    }

    @PostMapping("/subjects/units")
    @Permit("subjects:manage")
    @Audited("subjects.unit_created")
    Answer create(@ModelAttribute UnitForm form, SignedInUser user) {
        Optional<UnitClass> unitClass = Arrays.stream(UnitClass.values())
                .filter(one -> one.name().equals(UnitForm.text(form.unitClass())))
                .findFirst();
        Optional<LocalDate> since = UnitForm.day(form.on());
        List<Refusal> because = new ArrayList<>();
        if (unitClass.isEmpty()) {
            because.add(UnitRules.CHOSEN.brokenAt("unitClass"));
        }
        if (since.isEmpty()) {
            because.add(UnitRules.DATED.brokenAt("on"));
        }
        Decision<UnitId> decision = because.isEmpty()
                ? units.create(wish(form, unitClass.orElseThrow(), since.orElseThrow()), user.sign(clock))
                : Decision.refused(because);
        return Answer.of(
                decision, id -> Answer.redirect("/subjects/units/" + id, "subjects.created"), _ -> newUnitPage(form));
    }

    private static Units.NewUnit wish(UnitForm form, UnitClass unitClass, LocalDate since) {
        return new Units.NewUnit(
                UnitForm.text(form.name()),
                UnitForm.text(form.shortName()),
                unitClass,
                UnitForm.orNull(form.code()),
                UnitForm.orNull(form.creditCode()),
                UnitForm.unit(form.superior()),
                since);
    }

    @GetMapping("/subjects/units/{id}/{act}")
    @Permit("subjects:manage")
    @Audited("subjects.unit_form_seen")
    UnitChangePage form(@PathVariable String id, @PathVariable String act) {
        UnitSummary unit = existing(id, act);
        String members = String.join(
                "\n",
                units.members(unit.id(), clock.today()).stream()
                        .map(member -> units.find(member).map(UnitSummary::name).orElse(member.slug()))
                        .toList());
        UnitForm form = new UnitForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                members,
                clock.today().toString(),
                null);
        return new UnitChangePage(act, unit, form, List.of(), choices());
    }

    @PostMapping("/subjects/units/{id}/{act}/preview")
    @Permit("subjects:manage")
    @Audited("subjects.unit_change_previewed")
    Answer preview(
            @PathVariable String id, @PathVariable String act, @ModelAttribute UnitForm form, SignedInUser user) {
        UnitSummary unit = existing(id, act);
        LocalDate on = UnitForm.day(form.on()).orElse(clock.today());
        Decision<List<UnitChangePage.Effect>> effects =
                preview.of(unit.id(), on, () -> change(unit.id(), act, form, user, planned::tried));
        return Answer.of(
                effects,
                found -> Answer.show(new UnitChangePage(act, unit, form, found, choices())),
                _ -> new UnitChangePage(act, unit, form, List.of(), choices()));
    }

    @PostMapping("/subjects/units/{id}/{act}")
    @Permit("subjects:manage")
    @Audited("subjects.unit_changed")
    Answer change(@PathVariable String id, @PathVariable String act, @ModelAttribute UnitForm form, SignedInUser user) {
        UnitSummary unit = existing(id, act);
        return Answer.of(
                change(unit.id(), act, form, user, planned::register),
                done -> Answer.redirect(
                        "/subjects/units/" + done, isToCome(act, form) ? "subjects.planned.kept" : "subjects.changed"),
                _ -> new UnitChangePage(act, unit, form, List.of(), choices()));
    }

    @PostMapping("/subjects/units/{id}/planned/{change}/withdraw")
    @Permit("subjects:manage")
    @Audited("subjects.planned_change_withdrawn")
    Answer withdraw(
            @PathVariable String id, @PathVariable UUID change, @RequestParam String reason, SignedInUser user) {
        return Answer.of(
                planned.withdraw(change, reason, user.sign(clock)),
                unit -> Answer.redirect("/subjects/units/" + unit, "subjects.planned.withdrawn"));
    }

    @PostMapping("/subjects/units/{id}/undo-merge")
    @Permit("subjects:undo")
    @Audited("subjects.merger_undone")
    Answer undoMerge(
            @PathVariable String id, @RequestParam String reason, @RequestParam String document, SignedInUser user) {
        UnitSummary unit = existing(id, "merge");
        return Answer.of(
                units.undoMerge(unit.id(), UnitForm.text(reason), UnitForm.text(document), user.sign(clock)),
                back -> Answer.redirect("/subjects/units/" + back, "subjects.merger-undone"));
    }

    private boolean isToCome(String act, UnitForm form) {
        return PLANNABLE.contains(act)
                && UnitForm.day(form.on())
                        .filter(on -> on.isAfter(clock.today()))
                        .isPresent();
    }

    private Decision<UnitId> change(
            UnitId unit,
            String act,
            UnitForm form,
            SignedInUser user,
            BiFunction<Change, Act, Decision<UnitId>> register) {
        Optional<LocalDate> on = UnitForm.day(form.on());
        if (on.isEmpty()) {
            return Decision.refused(UnitRules.DATED.brokenAt("on"));
        }
        Act basis = new Act(on.get(), UnitForm.text(form.document()), user.sign(clock));
        UnitId successor = UnitForm.unit(form.successor());
        return switch (act) {
            case "rename" ->
                register.apply(Change.rename(unit, UnitForm.text(form.name()), UnitForm.text(form.shortName())), basis);
            case "merge" ->
                successor == null
                        ? Decision.refused(UnitRules.CHOSEN.brokenAt("successor"))
                        : register.apply(Change.of(Kind.MERGE, unit, successor), basis);
            case "split" ->
                successor == null
                        ? Decision.refused(UnitRules.CHOSEN.brokenAt("successor"))
                        : register.apply(Change.split(unit, successor, form.successors()), basis);
            case "abolish" -> register.apply(Change.of(Kind.ABOLISH, unit, successor), basis);
            case "move" -> register.apply(Change.of(Kind.MOVE, unit, UnitForm.unit(form.superior())), basis);
            case "alias" -> units.addAlias(unit, UnitForm.text(form.alias()), basis.by());
            case "members" -> setMembers(unit, form, basis);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Members are typed as names, one a line, as they stand in the document. */
    private Decision<UnitId> setMembers(UnitId group, UnitForm form, Act basis) {
        List<UnitId> members = new ArrayList<>();
        List<Refusal> because = new ArrayList<>();
        for (String line : UnitForm.text(form.members()).split("\\R")) {
            if (!line.isBlank()) {
                switch (units.resolve(line, basis.on())) {
                    case Match.Resolved found -> members.add(found.unit().id());
                    case Match.Candidates near ->
                        because.add(UnitRules.RECOGNISED.brokenAt(
                                "members",
                                line.strip(),
                                near.nearest().stream()
                                        .map(one -> one.unit().name())
                                        .toList()));
                }
            }
        }
        return because.isEmpty() ? units.setMembers(group, members, basis) : Decision.refused(because);
    }

    private UnitSummary existing(String id, String act) {
        return Optional.of(id)
                .filter(slug -> UnitId.isSlug(slug) && ACTS.contains(act))
                .flatMap(slug -> units.find(new UnitId(slug)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, List<UnitSummary>> choices() {
        Map<String, List<UnitSummary>> choices = new LinkedHashMap<>();
        for (UnitSummary unit : units.active(clock.today())) {
            if (!unit.isGroup()) {
                choices.computeIfAbsent(unit.unitClass().name(), _ -> new ArrayList<>())
                        .add(unit);
            }
        }
        return choices;
    }
}
