package org.jiannuo.worklist.internal;

import java.util.List;
import java.util.Optional;
import org.jiannuo.dutycrimes.DutyCrimes;
import org.jiannuo.kernel.County;
import org.jiannuo.security.SignedInUser;
import org.springframework.stereotype.Component;

/** 待办职务犯罪记录. Entries that a keeper checks or amends, by case number; no name stands here. */
@Component
class DutyCrimesWaiting {
    static final String KEY = "dutycrimes";
    private static final int SHOWN = 8;

    private final DutyCrimes register;
    private final County county;

    DutyCrimesWaiting(DutyCrimes register, County county) {
        this.register = register;
        this.county = county;
    }

    Optional<MyDayPage.Section> of(SignedInUser user) {
        if (!user.has("dutycrimes:read")) {
            return Optional.empty();
        }
        List<DutyCrimes.Waiting> waiting =
                register.waitingFor(county, user.unit(), user.account(), user.permissions(), SHOWN + 1);
        boolean more = waiting.size() > SHOWN;
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new MyDayPage.Section(
                        KEY,
                        Math.min(waiting.size(), SHOWN),
                        more,
                        more ? "/dutycrimes" : "",
                        waiting.stream()
                                .limit(SHOWN)
                                .map(DutyCrimesWaiting::line)
                                .toList()));
    }

    private static MyDayPage.Line line(DutyCrimes.Waiting one) {
        return new MyDayPage.Line(
                "/dutycrimes/" + one.id(),
                one.caseNumber(),
                List.of(),
                null,
                one.toCheck() ? "worklist.act.check" : "worklist.act.amend");
    }
}
