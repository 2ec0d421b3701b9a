package org.jiannuo.tolerance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.Records;
import org.jiannuo.reports.DocumentNumber;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.tolerance.ToleranceDecided;
import org.jiannuo.tolerance.ToleranceStatus;
import org.jiannuo.tolerance.internal.ActOnCase.Wish;
import org.jiannuo.tolerance.internal.CaseHistory.Opinion;
import org.jiannuo.tolerance.internal.CaseHistory.Weighing;
import org.jiannuo.tolerance.internal.Criteria.Consequence;
import org.jiannuo.tolerance.internal.Criteria.Criterion;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.ToleranceCase.Found;
import org.jiannuo.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 认定. What has to be weighed and said before a finding, and what follows from it for the record. */
@Component
class Finding {
    private static final String DECISION = "tolerance_decision";
    private static final String NOTICE = "tolerance_notice";

    private final Criteria criteria;
    private final CaseHistory history;
    private final Records records;
    private final Clocks clocks;
    private final Beside beside;

    Finding(Criteria criteria, CaseHistory history, Records records, Clocks clocks, Beside beside) {
        this.criteria = criteria;
        this.history = history;
        this.records = records;
        this.clocks = clocks;
        this.beside = beside;
    }

    /** Numbers of papers, the words of the official language, and who else hears of it. */
    @Component
    record Beside(DocumentNumbers numbers, Words words, ApplicationEventPublisher events) {}

    List<Refusal> against(ToleranceCase now, Wish wish) {
        return switch (wish.act()) {
            case ASSESS -> half(now, wish);
            case REPORT -> unweighed(now);
            case CONSULT -> unheard(now, wish.opinions());
            case RECOGNISE -> intolerable(now);
            case RECOGNISE_PARTLY -> {
                List<Refusal> because = new ArrayList<>(intolerable(now));
                if (consequence(now) == null) {
                    because.add(Rules.NO_CONSEQUENCE.broken());
                }
                yield because;
            }
            case REJECT -> unheard(now, history.opinions(now.id()));
            default -> List.of();
        };
    }

    /** What was weighed at once is known and has a reason each; something was weighed. */
    private List<Refusal> half(ToleranceCase now, Wish wish) {
        List<String> known =
                criteria.all(now.asked().on()).stream().map(Criterion::code).toList();
        List<Refusal> because = new ArrayList<>();
        wish.weighed().forEach((code, weighing) -> {
            if (!known.contains(code) || !weighing.isWhole()) {
                because.add(Rules.NOT_WEIGHED.brokenAt("answer-" + code, List.of(code)));
            }
        });
        if (wish.weighed().isEmpty()) {
            because.add(Rules.NOT_WEIGHED.broken(List.of()));
        }
        return because;
    }

    private List<Refusal> unweighed(ToleranceCase now) {
        Map<String, Weighing> weighed = history.weighed(now.id());
        List<String> open = criteria.all(now.asked().on()).stream()
                .filter(criterion -> !weighed.containsKey(criterion.code()))
                .map(Criterion::name)
                .toList();
        return open.isEmpty() ? List.of() : List.of(Rules.NOT_WEIGHED.broken(open));
    }

    private List<Refusal> unheard(ToleranceCase now, Map<String, Opinion> opinions) {
        List<String> silent = criteria.consulted(now).stream()
                .filter(body ->
                        opinions.get(body) == null || !opinions.get(body).isWhole())
                .toList();
        return silent.isEmpty() ? List.of() : List.of(Rules.NOT_CONSULTED.brokenAt("opinions", silent.size()));
    }

    /** Nobody tolerates what the law excludes, what breaks a prohibition or what was done for private gain. */
    private List<Refusal> intolerable(ToleranceCase now) {
        List<Refusal> because = new ArrayList<>(unheard(now, history.opinions(now.id())));
        Map<String, Weighing> weighed = history.weighed(now.id());
        List<String> excluded = criteria.all(now.asked().on()).stream()
                .filter(criterion -> criterion.kind().equals("exclusion"))
                .filter(criterion -> answers(weighed, criterion.code(), Criteria.YES))
                .map(Criterion::name)
                .toList();
        if (!excluded.isEmpty()) {
            because.add(Rules.EXCLUSION.broken(excluded));
        }
        boolean kept = criteria.preconditions().stream().allMatch(code -> answers(weighed, code, Criteria.YES));
        if (!kept) {
            because.add(Rules.PRECONDITION.broken());
        }
        return because;
    }

    private static boolean answers(Map<String, Weighing> weighed, String code, String answer) {
        Weighing weighing = weighed.get(code);
        return weighing != null && weighing.answer().equals(answer);
    }

    /** What would follow in part; null when too little speaks for the subject. */
    @org.jspecify.annotations.Nullable
    Consequence consequence(ToleranceCase now) {
        Map<String, Weighing> weighed = history.weighed(now.id());
        long favourable = criteria.all(now.asked().on()).stream()
                .filter(criterion -> criterion.kind().equals("factor"))
                .filter(criterion -> answers(weighed, criterion.code(), Criteria.YES))
                .count();
        return criteria.consequence(now.about().severity(), favourable).orElse(null);
    }

    /** The finding: the record is kept apart, or goes on, with a lighter consequence on its history. */
    Decision<ToleranceCase> find(ToleranceCase now, Wish wish) {
        Consequence consequence = wish.act() == Act.RECOGNISE_PARTLY ? consequence(now) : null;
        ToleranceStatus status = switch (wish.act()) {
            case RECOGNISE -> ToleranceStatus.RECOGNISED;
            case RECOGNISE_PARTLY -> ToleranceStatus.PARTLY;
            default -> ToleranceStatus.NOT_RECOGNISED;
        };
        return beside.numbers()
                .next(now.body(), DECISION, Clocks.MODULE + "/" + now.id() + "/" + DECISION)
                .map(DocumentNumber::toString)
                .then(number -> released(now, status, consequence, number, wish))
                .then(found -> clocks.done(found, wish.by()))
                .then(found -> clocks.begin(found, Lifecycle.FEEDBACK_LIMIT, wish.by()))
                .map(found -> {
                    beside.events()
                            .publishEvent(
                                    new ToleranceDecided(now.id(), now.about().record(), status));
                    return found;
                });
    }

    private Decision<ToleranceCase> released(
            ToleranceCase now,
            ToleranceStatus status,
            @org.jspecify.annotations.Nullable Consequence consequence,
            String number,
            Wish wish) {
        String code = consequence == null ? "" : consequence.code();
        String said = beside.words().get("tolerance.record." + status);
        String whole = code.isEmpty() ? said : said + beside.words().get("tolerance.consequence." + code);
        Found found = new Found(
                status, code, consequence != null && consequence.correction(), Clocks.today(wish.by()), number);
        return records.release(
                        now.about().record(),
                        status == ToleranceStatus.RECOGNISED,
                        new Records.Ground(whole + "\n" + wish.text(), number),
                        wish.by())
                .map(_ -> now.finding(found));
    }

    /** Without a finding: the examination of the record goes on. */
    Decision<ToleranceCase> release(ToleranceCase now, String reason, Signature by) {
        return records.release(now.about().record(), false, new Records.Ground(reason, now.number()), by)
                .map(_ -> now);
    }

    /** The number of the paper that an act issues. */
    String paper(ToleranceCase after, Act act) {
        return act == Act.FEED_BACK
                ? beside.numbers()
                        .next(after.body(), NOTICE, Clocks.MODULE + "/" + after.id() + "/" + NOTICE)
                        .map(DocumentNumber::toString)
                        .orThrow()
                : after.found().document();
    }
}
