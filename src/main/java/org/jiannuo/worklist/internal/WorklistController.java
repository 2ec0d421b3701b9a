package org.jiannuo.worklist.internal;

import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My day and the search box. */
@Controller
@PreAuthorize("denyAll()")
class WorklistController {
    private final MyDay myDay;
    private final SearchEverywhere search;

    WorklistController(MyDay myDay, SearchEverywhere search) {
        this.myDay = myDay;
        this.search = search;
    }

    @GetMapping("/worklist")
    @Permit("worklist:read")
    @Harmless("Shows tasks of units that the reader works for, nothing about a person.")
    MyDayPage myDay(SignedInUser user, Words words) {
        return myDay.of(user, words);
    }

    @GetMapping("/worklist/search")
    @Permit("signed-in")
    @Harmless("Finds what the reader may open anyway.")
    SearchPage search(@RequestParam(defaultValue = "") String q, SignedInUser user) {
        return search.find(user, q);
    }
}
