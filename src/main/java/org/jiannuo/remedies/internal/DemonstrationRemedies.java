package org.jiannuo.remedies.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jiannuo.accounts.Officers;
import org.jiannuo.database.Demonstration;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.remedies.internal.RemedyHistory.Words;
import org.jiannuo.subjects.UnitId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Two objections and two repairs of invented firms, each in another state, done by the people of the demonstration. */
@Component
class DemonstrationRemedies implements Demonstration {
    private static final String PENALTY = "U05";
    private static final UUID FIRMS = UUID.nameUUIDFromBytes("demonstration".getBytes(StandardCharsets.UTF_8));
    private static final int MOST = 500;

    private final FileRemedy filing;
    private final FileRemedy.Registers registers;
    private final RemedyActController.Acts acts;
    private final RemedyStore store;
    private final CaseDesk desk;
    private final Officers officers;
    private final Properties texts = new Properties();

    DemonstrationRemedies(
            FileRemedy filing,
            FileRemedy.Registers registers,
            RemedyActController.Acts acts,
            RemedyStore store,
            CaseDesk desk,
            Officers officers) {
        this.filing = filing;
        this.registers = registers;
        this.acts = acts;
        this.store = store;
        this.desk = desk;
        this.officers = officers;
        try (InputStreamReader reader = new InputStreamReader(
                new ClassPathResource("reference/remedies/demonstration.properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void fill() {
        List<RecordSummary> penalties = registers.records().ofBatch(desk.county(), FIRMS, null, MOST).stream()
                .filter(record -> record.category().equals(PENALTY)
                        && record.severity() == Severity.GENERAL
                        && record.isPublishableOn(desk.today()))
                .toList();
        List<RecordSummary> fresh =
                penalties.stream().filter(record -> !isRipe(record)).toList();
        List<RecordSummary> ripe = penalties.stream().filter(this::isRipe).toList();
        play(fresh, 0, RemedyKind.OBJECTION, Act.ACCEPT, Act.FORWARD);
        play(fresh, 1, RemedyKind.OBJECTION, Act.ACCEPT, Act.CHECK, Act.DECIDE);
        play(ripe, 0, RemedyKind.REPAIR, Act.PUSH);
        play(ripe, 1, RemedyKind.REPAIR, Act.PUSH, Act.TAKE_UP, Act.GRANT);
    }

    private boolean isRipe(RecordSummary record) {
        LocalDate from = record.term().repairFrom();
        return from != null && !desk.today().isBefore(from);
    }

    private void play(List<RecordSummary> records, int place, RemedyKind kind, Act... steps) {
        if (place < records.size()) {
            show(records.get(place));
            Remedy filed = filed(records.get(place), kind);
            for (Act step : steps) {
                act(filed, step);
            }
        }
    }

    private void show(RecordSummary record) {
        PublicationSummary _ = registers
                .publications()
                .publish(
                        new PublicationDraft(
                                new PublicationDraft.Thing(
                                        PublicationKind.RECORD,
                                        "records",
                                        record.id().toString(),
                                        texts.getProperty("title"),
                                        record.category(),
                                        PublicationDraft.Severity.GENERAL,
                                        record.document().number(),
                                        record.document().date()),
                                new PublicationDraft.Subject(
                                        PublicationDraft.SubjectKind.ENTERPRISE,
                                        record.about().code(),
                                        record.about().name(),
                                        record.reported().unit()),
                                PublicContent.of(Map.of(
                                        "facts", record.basis().facts(),
                                        "organ", record.document().organ(),
                                        "decidedOn", record.document().date().toString(),
                                        "repairFrom",
                                                String.valueOf(record.term().repairFrom()))),
                                PublicationDraft.Footing.on("penalty")),
                        by(Lifecycle.HANDLES, "credit-office"),
                        by(Lifecycle.DECIDES, "credit-office"))
                .orThrow();
    }

    private Remedy filed(RecordSummary record, RemedyKind kind) {
        boolean repair = kind == RemedyKind.REPAIR;
        FileRemedy.Typed typed = new FileRemedy.Typed(
                kind,
                record.id(),
                "WRONG",
                repair ? "" : texts.getProperty("statement"),
                false,
                new FileRemedy.Told(
                        texts.getProperty("name"),
                        texts.getProperty("contact"),
                        texts.getProperty(repair ? "repair" : "objection"),
                        "",
                        repair ? texts.getProperty("name") : ""));
        SealedFiles.Clean proof = new SealedFiles.Clean(
                SealedFiles.PROOF,
                texts.getProperty("file"),
                FileKind.TEXT,
                texts.getProperty("proof").getBytes(StandardCharsets.UTF_8));
        FileRemedy.Receipt receipt =
                filing.file(typed, List.of(proof), UUID.randomUUID()).orThrow();
        return store.find(receipt.id()).orElseThrow();
    }

    private void act(Remedy remedy, Act act) {
        Remedy now = store.find(remedy.id()).orElseThrow();
        String permission = Lifecycle.allow(now.stage(), act).orThrow().permission();
        Words said = new Words(
                texts.getProperty("say." + act.word(), texts.getProperty("say")),
                act == Act.DECIDE ? Outcome.REJECTED.name() : "",
                null,
                "");
        Remedy _ = acts.act(new CaseDesk.Wish(
                        now.id(),
                        act,
                        said,
                        CaseDesk.Correction.NONE,
                        List.of(),
                        new CaseDesk.Sheet(UUID.randomUUID(), now.trail().version()),
                        new CaseDesk.Actor(by(permission, now.scopeOf(permission)), (_, _) -> true, false)))
                .orThrow();
    }

    /** Somebody of the unit who holds the permission. */
    private Signature by(String permission, String unit) {
        UnitId office = new UnitId(unit);
        Officers.Officer officer = officers.holders(permission, office).stream()
                .filter(one -> one.unit().equals(office))
                .findFirst()
                .orElseThrow();
        return new Signature(
                officer.account().value(),
                officer.name(),
                officer.unit().slug(),
                permission,
                desk.clock().now());
    }
}
