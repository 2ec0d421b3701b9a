package org.jiannuo.statutes.internal;

import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.web.Answer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The county confirms a limit or sets its own figure. */
@Controller
@PreAuthorize("denyAll()")
class ConfirmController {
    private final ConfirmRule confirmRule;
    private final LimitView view;
    private final BusinessClock clock;

    ConfirmController(ConfirmRule confirmRule, LimitView view, BusinessClock clock) {
        this.confirmRule = confirmRule;
        this.view = view;
        this.clock = clock;
    }

    @PostMapping("/statutes/limits/{id}/confirmation")
    @Permit("statutes:manage")
    @Audited("statutes.limit_confirmed")
    Answer confirm(@PathVariable String id, @RequestParam(defaultValue = "") String document, SignedInUser user) {
        LimitId limit = view.known(id);
        return Answer.of(
                confirmRule.confirm(limit, document, user.sign(clock)),
                _ -> Answer.redirect("/statutes/limits/" + limit, "statutes.said.confirmed"),
                _ -> view.page(limit, new LimitPage.Question("", "", ""), null));
    }

    @PostMapping("/statutes/limits/{id}/figure")
    @Permit("statutes:manage")
    @Audited("statutes.limit_replaced")
    Answer replace(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String appliesFrom,
            @RequestParam(defaultValue = "") String document,
            SignedInUser user) {
        LimitId limit = view.known(id);
        return Answer.of(
                confirmRule.replace(limit, new NewFigure(amount, appliesFrom, document), user.sign(clock)),
                _ -> Answer.redirect("/statutes/limits/" + limit, "statutes.said.replaced"),
                _ -> view.page(limit, new LimitPage.Question("", "", ""), null));
    }
}
