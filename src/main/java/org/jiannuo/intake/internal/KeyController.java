package org.jiannuo.intake.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keys of the interface: made by the head of the unit or the system administrator, ended at any time. */
@Controller
@PreAuthorize("denyAll()")
class KeyController {
    private static final String KEEPS = "intake:keys";

    private final AccessKeys keys;
    private final Reach reach;

    KeyController(AccessKeys keys, Reach reach) {
        this.keys = keys;
        this.reach = reach;
    }

    @GetMapping("/intake/keys")
    @Permit("intake:keys")
    @Audited("intake.keys_listed")
    Page list(SignedInUser user) {
        return page(user.unit(), "", user);
    }

    private KeyListPage page(String unit, String made, SignedInUser user) {
        List<SendPage.Unit> units = reach.choices(user, KEEPS).stream()
                .map(choice -> new SendPage.Unit(choice.id(), choice.name()))
                .toList();
        return new KeyListPage(
                units,
                unit,
                made,
                reach.clock().today().plusYears(1),
                keys.of(units.stream().map(SendPage.Unit::id).toList()).stream()
                        .map(key -> new KeyListPage.Row(
                                key.id().toString(),
                                reach.name(key.unit()),
                                key.name(),
                                key.person(),
                                key.madeOn(),
                                key.lastDay(),
                                key.ended()))
                        .toList());
    }

    @PostMapping("/intake/keys")
    @Permit("intake:keys")
    @Audited("intake.key_made")
    Answer make(
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String lastDay,
            SignedInUser user) {
        Decision<String> made = user.may(KEEPS, unit)
                ? keys.make(unit, name, day(lastDay), user.sign(reach.clock()))
                : Decision.refused(IntakeRules.OTHER_UNIT.brokenAt("unit"));
        return Answer.of(made, key -> Answer.show(page(unit, key, user)), _ -> page(unit, "", user));
    }

    @PostMapping("/intake/keys/{id}/end")
    @Permit("intake:keys")
    @Audited("intake.key_ended")
    Answer end(@PathVariable UUID id, SignedInUser user) {
        boolean reached = page(user.unit(), "", user).rows().stream()
                .anyMatch(row -> row.id().equals(id.toString()));
        if (!reached) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        keys.end(id, user.sign(reach.clock()));
        return Answer.redirect("/intake/keys", "intake.said.key_ended");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return LocalDate.MIN;
        }
    }
}
