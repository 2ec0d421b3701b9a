package org.jiannuo.remedies.internal;

import java.util.Arrays;
import java.util.List;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.remedies.Outcome;
import org.springframework.stereotype.Component;

/** 可办事项. What a person can do with a remedy now, with what has to be said, or why not. */
@Component
class Offers {
    private final CaseDesk desk;
    private final Catalogue catalogue;

    Offers(CaseDesk desk, Catalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /** What somebody can do now, and what he could do if nothing stood against it. */
    List<RemedyPage.Doable> doable(Remedy remedy, CaseDesk.Actor actor, String base) {
        return Lifecycle.acts(remedy.stage()).stream()
                .filter(act -> act != Act.MARK && act != Act.LAPSE)
                .filter(act -> offered(remedy, act, actor))
                .map(act -> doable(remedy, act, actor, base))
                .toList();
    }

    /** Applicants see their acts, officials those of a permission they hold somewhere. */
    private static boolean offered(Remedy remedy, Act act, CaseDesk.Actor actor) {
        String permission = Lifecycle.allow(remedy.stage(), act).orThrow().permission();
        return act.isApplicants()
                ? actor.applicant()
                : !permission.isEmpty() && actor.may().test(permission, remedy.scopeOf(permission));
    }

    private RemedyPage.Doable doable(Remedy remedy, Act act, CaseDesk.Actor actor, String base) {
        String permission = Lifecycle.allow(remedy.stage(), act).orThrow().permission();
        String side = act.isApplicants() ? "own" : permission.substring(permission.indexOf(':') + 1);
        boolean quiet = switch (act) {
            case CHECK, PUSH, TAKE_UP, SYNC, RESUME, WITHDRAW, AGREE -> true;
            default -> false;
        };
        boolean person = desk.record(remedy).about().kind() == SubjectKind.PERSON;
        return new RemedyPage.Doable(
                act.name(),
                base + "/" + side + "/" + act.word(),
                !quiet,
                choices(act),
                act != Act.DECIDE && act != Act.DECIDE_REVIEW ? "" : person ? "person" : "other",
                act == Act.ANSWER || act == Act.DECIDE || act == Act.COMPLETE || act == Act.DECIDE_REVIEW,
                act == Act.REFUSE || act == Act.DENY || act == Act.REVOKE || act == Act.WITHDRAW,
                desk.against(remedy, act, actor));
    }

    private RemedyPage.Choices choices(Act act) {
        return switch (act) {
            case REFUSE -> grounds(Catalogue.REFUSE);
            case SUSPEND -> grounds(Catalogue.PAUSE);
            case DECLINE -> grounds(Catalogue.DECLINE);
            case REVOKE -> grounds(Catalogue.REVOKE);
            case DECIDE, DECIDE_REVIEW ->
                new RemedyPage.Choices(
                        "remedies.outcome.",
                        Arrays.stream(Outcome.values()).map(Enum::name).toList());
            default -> new RemedyPage.Choices("", List.of());
        };
    }

    private RemedyPage.Choices grounds(String use) {
        return new RemedyPage.Choices("remedies.ground.", catalogue.grounds(use));
    }
}
