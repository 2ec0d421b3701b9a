package org.jiannuo.reports.internal;

import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.reports.DocumentNumber;
import org.jiannuo.reports.DocumentNumbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers in the transaction that issues the document. */
@Component
class NumberSeries implements DocumentNumbers {
    static final Rule PREFIX_IS_SET = Rule.of("RPT-02");

    private final NumberStore numbers;
    private final ReportsSettings settings;
    private final BusinessClock clock;

    NumberSeries(NumberStore numbers, ReportsSettings settings, BusinessClock clock) {
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Decision<DocumentNumber> next(String issuer, String kind, String matter) {
        return settings.prefix(issuer, kind)
                .map(prefix -> Decision.accepted(give(prefix, issuer, kind, matter)))
                .orElseGet(() -> Decision.refused(PREFIX_IS_SET.broken(kind)));
    }

    private DocumentNumber give(String prefix, String issuer, String kind, String matter) {
        numbers.hold(matter);
        return numbers.find(matter).orElseGet(() -> {
            int year = clock.today().getYear();
            DocumentNumber number = new DocumentNumber(prefix, year, numbers.take(prefix, year));
            numbers.give(number, issuer, kind, matter, clock.now());
            return number;
        });
    }

    @Override
    public Optional<DocumentNumber> find(String matter) {
        return numbers.find(matter);
    }
}
