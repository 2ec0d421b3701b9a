package org.jiannuo.complaints.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Officers;
import org.jiannuo.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 查阅与办理范围. As what somebody looks at a case, what he may open of it, and what he can do. */
@Component
class CaseAccess {
    private static final Set<String> FILES_OF_ACCUSED =
            Set.of(Act.REPORT.word(), Act.DECLINE.word(), Act.STATE.word(), Act.ASK_TIME.word());

    private final CaseDesk desk;
    private final Catalogue catalogue;
    private final Officers officers;
    private final CaseKeys keys;
    private final SealedFiles files;

    CaseAccess(CaseDesk desk, Catalogue catalogue, Officers officers, CaseKeys keys, SealedFiles files) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.officers = officers;
        this.keys = keys;
        this.files = files;
    }

    /** As what somebody looks at a case. */
    enum Access {
        NONE,
        /** The office that handles and decides. */
        OFFICE,
        VERIFYING,
        /** The body complained of: never the complainant, never what is not for it. */
        ACCUSED
    }

    /** As what this person may look at a complaint. */
    Access access(Complaint complaint, SignedInUser user) {
        boolean ownBody = catalogue.isWithin(user.unit(), complaint.matter().accused());
        String handling = complaint.way().handling();
        if (!user.has(Lifecycle.READS)) {
            return Access.NONE;
        }
        if (!ownBody && (user.may(Lifecycle.HANDLES, handling) || user.may(Lifecycle.DECIDES, handling))) {
            return Access.OFFICE;
        }
        String verifying = complaint.way().verifying();
        if (!ownBody && !verifying.isEmpty() && user.may(Lifecycle.VERIFIES, verifying)) {
            return Access.VERIFYING;
        }
        return complaint.stage().isKnownToAccused()
                        && user.may(Lifecycle.ANSWERS, complaint.matter().accused())
                ? Access.ACCUSED
                : Access.NONE;
    }

    /** The key of the case for this person, when named in it. */
    Optional<byte[]> key(Complaint complaint, SignedInUser user) {
        return keys.open(complaint.id(), CaseKeys.person(user.account()));
    }

    /** The files that this reader may open. */
    List<SealedFiles.Kept> readable(Complaint complaint, Access access, byte @Nullable [] key) {
        return files.of(complaint.id(), key).stream()
                .filter(file -> access != Access.ACCUSED || !file.secret() && FILES_OF_ACCUSED.contains(file.origin()))
                .toList();
    }

    /** Name of an officer; empty for nobody. */
    String person(@Nullable UUID account) {
        return account == null
                ? ""
                : officers.find(new AccountId(account))
                        .map(Officers.Officer::name)
                        .orElse("");
    }

    /** What this person can do now, or why not. */
    List<ComplaintPage.Doable> doable(Complaint complaint, SignedInUser user) {
        List<ComplaintPage.Doable> doable = new ArrayList<>();
        CaseDesk.Actor actor = desk.actor(user);
        for (var move : Lifecycle.TABLE.from(complaint.stage())) {
            String permission = move.permission();
            boolean may = !permission.isEmpty() && user.may(permission, complaint.scopeOf(permission));
            if (may && isOffered(complaint, move.act(), user)) {
                doable.add(new ComplaintPage.Doable(
                        move.act().name(),
                        "/complaints/cases/" + complaint.id() + "/" + permission.split(":", -1)[1] + "/"
                                + move.act().word(),
                        needs(complaint, move.act()),
                        move.act() == Act.REFUSE || move.act() == Act.CONFIRM || move.act() == Act.RELEASE,
                        desk.against(complaint, move.act(), actor)));
            }
        }
        return doable;
    }

    /** Acts that make no sense for this person or this kind of case are not even greyed out. */
    private static boolean isOffered(Complaint complaint, Act act, SignedInUser user) {
        boolean mine = user.account().equals(complaint.way().handler());
        return switch (act) {
            case TAKE -> complaint.way().handler() == null;
            case RECUSE -> mine;
            case RELEASE -> complaint.way().handler() != null && !mine;
            case FORWARD -> complaint.matter().lead();
            case ACCEPT -> !complaint.matter().lead() || complaint.way().level() > 1;
            case EXTEND, SUSPEND -> complaint.term().askedBy() != null;
            default -> true;
        };
    }

    private ComplaintPage.Needs needs(Complaint complaint, Act act) {
        String use = switch (act) {
            case REFUSE -> Catalogue.REFUSE;
            case REDIRECT -> Catalogue.REDIRECT;
            case SUSPEND -> Catalogue.PAUSE;
            case DECLINE -> Catalogue.DECLINE;
            case RECORD -> Catalogue.EFFECT;
            default -> "";
        };
        boolean handing = act == Act.FORWARD || act == Act.TRANSFER;
        List<ComplaintPage.Target> targets = handing
                ? catalogue.competent(complaint, desk.handedTo(complaint)).stream()
                        .map(unit -> new ComplaintPage.Target(unit.id().slug(), unit.name()))
                        .toList()
                : List.of();
        boolean day = act == Act.FIND_FOUNDED || act == Act.FAIL_CHECK || act == Act.RELENT;
        boolean files = switch (act) {
            case FIND_FOUNDED, FIND_UNFOUNDED, REPORT, DECLINE, PASS_CHECK, STATE, ASK_TIME -> true;
            default -> false;
        };
        return new ComplaintPage.Needs(
                act != Act.TAKE && act != Act.START,
                use,
                use.isEmpty() ? List.of() : catalogue.grounds(use),
                targets,
                day,
                files);
    }
}
