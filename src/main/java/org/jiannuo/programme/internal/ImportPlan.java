package org.jiannuo.programme.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.plans.PlanDocument;
import org.jiannuo.programme.ProgrammeAdopted;
import org.jiannuo.programme.ProgrammeId;
import org.jiannuo.programme.Programmes.Imported;
import org.jiannuo.programme.internal.PlanDraftStore.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入. From a file to a draft, and from a draft to a version in force. */
@Component
class ImportPlan {
    private static final int LONGEST_NAME = 200;

    private final PlanDraftStore drafts;
    private final VersionStore versions;
    private final ReadDraft reading;
    private final ApplicationEventPublisher events;

    ImportPlan(PlanDraftStore drafts, VersionStore versions, ReadDraft reading, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.versions = versions;
        this.reading = reading;
        this.events = events;
    }

    /** What an upload led to. */
    sealed interface Uploaded {
        /** A draft waits. */
        record Waiting(UUID draft) implements Uploaded {}

        /** Exactly this file is in force already. */
        record InForce(UUID programme, int version) implements Uploaded {}
    }

    /**
     * What a person says when he confirms.
     *
     * @param name name of the programme
     * @param target the programme of which it is the next version; none for a new one
     * @param document number of the document that issued the plan; may be empty
     * @param issuedOn day on which it was issued, if known
     * @param seen the version that was in force when he looked; 0 for none
     */
    record Confirmation(
            String name,
            Optional<UUID> target,
            String document,
            @Nullable LocalDate issuedOn,
            int seen) {}

    @Transactional
    public Decision<Uploaded> upload(byte[] file, String fileName, Signature by) {
        String hash = hash(file);
        Optional<VersionStore.Version> same = versions.inForce().stream()
                .filter(version -> version.contentHash().equals(hash))
                .findFirst();
        if (same.isPresent()) {
            return Decision.accepted(
                    new Uploaded.InForce(same.get().programme(), same.get().number()));
        }
        return reading.read(file).map(plan -> new Uploaded.Waiting(keep(plan, file, fileName, by)));
    }

    private UUID keep(PlanDocument plan, byte[] file, String fileName, Signature by) {
        String name = plainName(fileName);
        String heading = plan.heading().isEmpty() ? name.replaceFirst("\\.[A-Za-z]{2,5}$", "") : plan.heading();
        Draft draft =
                new Draft(Identities.next(), heading, name, hash(file), Draft.Stage.OPEN, null, by.at(), by.person());
        drafts.keep(draft, file, by);
        return drafts.openWith(draft.contentHash()).orElse(draft).id();
    }

    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Puts a draft into force. Exactly the same as before changes nothing and says so. */
    @Transactional
    public Decision<Imported> adopt(UUID id, Confirmation said, Signature by) {
        Optional<Draft> locked = drafts.lock(id);
        if (locked.isEmpty() || locked.get().stage() != Draft.Stage.OPEN) {
            return Decision.refused(ProgrammeRules.DRAFT_IS_OPEN.broken());
        }
        Draft draft = locked.get();
        versions.oneAtATime();
        return reading.of(draft, said.target()).then(read -> {
            DraftPlan plan = said.target().isPresent() ? read : asNew(read);
            List<Refusal> reasons = reasons(plan, said);
            if (!reasons.isEmpty()) {
                return Decision.refused(reasons);
            }
            return plan.isInForce() ? unchanged(plan) : store(plan, said, by);
        });
    }

    private static DraftPlan asNew(DraftPlan read) {
        List<StoredRow> rows = Identification.of(read.plan().rows(), List.of());
        return new DraftPlan(read.draft(), read.plan(), Optional.empty(), List.of(), rows);
    }

    private List<Refusal> reasons(DraftPlan plan, Confirmation said) {
        List<Refusal> reasons = new ArrayList<>();
        int open = plan.openNames().size();
        if (open > 0) {
            reasons.add(ProgrammeRules.UNITS_ARE_KNOWN.brokenAt("units", open));
        }
        String name = said.name().strip();
        if (said.target().isEmpty() && (name.isEmpty() || name.length() > LONGEST_NAME)) {
            reasons.add(ProgrammeRules.HAS_A_NAME.brokenAt("name", LONGEST_NAME));
        } else if (said.target().isEmpty() && versions.named(name).isPresent()) {
            reasons.add(ProgrammeRules.NAME_IS_FREE.brokenAt("name", name));
        }
        if (said.target().isPresent() && plan.target().isEmpty()) {
            reasons.add(ProgrammeRules.TARGET_EXISTS.brokenAt("target"));
        }
        int inForce = plan.target().map(VersionStore.Version::number).orElse(0);
        if (said.target().isPresent() && inForce != said.seen()) {
            reasons.add(ProgrammeRules.NOTHING_CAME_BETWEEN.broken(inForce));
        }
        return reasons;
    }

    private Decision<Imported> unchanged(DraftPlan plan) {
        VersionStore.Version version = plan.target().orElseThrow();
        drafts.settle(plan.draft().id(), Draft.Stage.DISCARDED, version.programme());
        return Decision.accepted(new Imported(new ProgrammeId(version.programme()), version.number(), false));
    }

    private Decision<Imported> store(DraftPlan plan, Confirmation said, Signature by) {
        UUID programme = plan.target().map(VersionStore.Version::programme).orElseGet(Identities::next);
        int version = plan.target().map(VersionStore.Version::number).orElse(0) + 1;
        if (plan.target().isEmpty()) {
            versions.addProgramme(programme, said.name().strip(), by);
        }
        Draft draft = plan.draft();
        VersionStore.Origin origin = new VersionStore.Origin(
                said.document().strip(),
                said.issuedOn(),
                draft.fileName(),
                drafts.file(draft.id()),
                draft.contentHash());
        versions.addVersion(programme, version, origin, plan.rows(), by);
        drafts.settle(draft.id(), Draft.Stage.ADOPTED, programme);
        ProgrammeAdopted adopted = new ProgrammeAdopted(
                new ProgrammeId(programme), version, plan.rows().size());
        events.publishEvent(adopted);
        return Decision.accepted(new Imported(adopted.programme(), version, true), adopted);
    }

    /** Uploads and confirms at once, for a caller who cannot look at the draft. */
    @Transactional
    public Decision<Imported> atOnce(byte[] file, String fileName, Signature by) {
        return upload(file, fileName, by).then(uploaded -> switch (uploaded) {
            case Uploaded.InForce(UUID programme, int version) ->
                Decision.accepted(new Imported(new ProgrammeId(programme), version, false));
            case Uploaded.Waiting(UUID id) -> {
                Draft draft = drafts.find(id).orElseThrow();
                Optional<VersionStore.Version> target = reading.of(draft, Optional.empty())
                        .map(DraftPlan::target)
                        .orThrow();
                Confirmation said = new Confirmation(
                        draft.heading(),
                        target.map(VersionStore.Version::programme),
                        target.map(VersionStore.Version::document).orElse(""),
                        target.map(VersionStore.Version::issuedOn).orElse(null),
                        target.map(VersionStore.Version::number).orElse(0));
                yield adopt(id, said, by);
            }
        });
    }

    @Transactional
    public Decision<UUID> discard(UUID id) {
        return drafts.lock(id)
                .filter(draft -> draft.stage() == Draft.Stage.OPEN)
                .map(draft -> {
                    drafts.settle(id, Draft.Stage.DISCARDED, null);
                    return Decision.accepted(id);
                })
                .orElseGet(() -> Decision.refused(ProgrammeRules.DRAFT_IS_OPEN.broken()));
    }

    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
