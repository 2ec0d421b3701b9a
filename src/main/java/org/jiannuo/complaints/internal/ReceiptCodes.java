package org.jiannuo.complaints.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.CodeGuard;
import org.jiannuo.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 受理回执码. Opens a case by its receipt code, within the bounds that the county has set for wrong ones. */
@Component
class ReceiptCodes {
    private final CodeGuard guard;

    ReceiptCodes(JdbcClient jdbc, CaseVault vault, Settings settings, BusinessClock clock) {
        this.guard = new CodeGuard(
                jdbc,
                clock,
                new CodeGuard.Terms("complaints", vault::addressHash, Rules.WRONG_CODE, Rules.TOO_MANY_CODES),
                () -> new CodeGuard.Bounds(
                        Duration.ofMinutes(settings.number("complaints.code-window-minutes")),
                        settings.number("complaints.code-tries"),
                        settings.number("complaints.code-tries-in-all")));
    }

    /** Opens something with a code, unless too many codes were wrong; a wrong one is counted. */
    <T> Decision<T> guarded(String address, Supplier<Optional<T>> opening) {
        return guard.guarded(address, opening);
    }
}
