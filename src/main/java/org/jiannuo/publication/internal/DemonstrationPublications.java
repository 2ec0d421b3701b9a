package org.jiannuo.publication.internal;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Fictional things that are shown, disputed, ended or still wait, as two fictional people of the credit office decided. */
@Component
class DemonstrationPublications implements Demonstration {
    private static final String OFFICE = "credit-office";

    private final Publications publications;
    private final ProposePublication drafts;
    private final Units units;
    private final BusinessClock clock;
    private final Recipients recipients;

    DemonstrationPublications(
            Publications publications,
            ProposePublication drafts,
            Units units,
            BusinessClock clock,
            Recipients recipients) {
        this.recipients = recipients;
        this.publications = publications;
        this.drafts = drafts;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void fill() {
        UUID recipient = recipient();
        int place = 0;
        for (Map<String, String> row : Reference.rows("demonstration")) {
            play(draft(row, place), text(row, "fate"), text(row, "said"), recipient);
            place++;
        }
        PublicationSummary _ =
                publications.publish(drafts.figures(), officer(), director()).orThrow();
    }

    /** A fictional body that takes the changes as a file; its name and contact stand with the words of the reference. */
    private UUID recipient() {
        Map<String, String> row = Reference.rows("recipients").getFirst();
        String key = recipients.add(text(row, "name"), text(row, "contact")).orThrow();
        return recipients.withKey(key).orElseThrow();
    }

    private void play(PublicationDraft draft, String fate, String said, UUID recipient) {
        if (fate.equals("offered")) {
            PublicationId _ = publications.offer(draft, officer()).orThrow();
            return;
        }
        PublicationId id = publications.propose(draft, officer()).orThrow();
        if (fate.equals("proposed")) {
            return;
        }
        PublicationSummary shown = publications.approve(id, director()).orThrow();
        recipients.deliverFile(recipient, "http://localhost", new PrintWriter(Writer.nullWriter()));
        switch (fate) {
            case "disputed" -> {
                PublicationSummary _ = publications.dispute(id, said, officer()).orThrow();
            }
            case "repaired" -> {
                PublicationSummary _ = publications
                        .end(id, EndGround.REPAIR, draft.thing().document(), director())
                        .orThrow();
                boolean _ = recipients.confirm(recipient, shown.code());
            }
            case "annulled" -> {
                PublicationSummary _ = publications
                        .end(id, EndGround.ANNULMENT, draft.thing().document(), director())
                        .orThrow();
            }
            default -> {
                // it stays public
            }
        }
    }

    private PublicationDraft draft(Map<String, String> row, int place) {
        String unit = text(row, "unit");
        String name = text(row, "subject");
        return new PublicationDraft(
                new PublicationDraft.Thing(
                        PublicationKind.valueOf(text(row, "kind")),
                        "publication",
                        "demonstration-" + place,
                        text(row, "title"),
                        text(row, "category"),
                        Severity.valueOf(text(row, "severity")),
                        text(row, "document"),
                        clock.today().minus(Long.parseLong(text(row, "days_ago")), ChronoUnit.DAYS)),
                new PublicationDraft.Subject(
                        SubjectKind.valueOf(text(row, "subject_kind")),
                        text(row, "key"),
                        name.isEmpty()
                                ? units.names(List.of(new UnitId(unit))).getOrDefault(new UnitId(unit), unit)
                                : name,
                        unit),
                content(text(row, "fields")),
                new PublicationDraft.Footing(text(row, "basis"), null, null, text(row, "need"), null));
    }

    private static PublicContent content(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split(";")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        String columns = fields.getOrDefault("#columns", "");
        String rows = fields.getOrDefault("#rows", "");
        fields.keySet().removeIf(name -> name.startsWith("#"));
        return new PublicContent(
                fields,
                columns.isEmpty() ? List.of() : List.of(columns.split("\\|")),
                rows.isEmpty()
                        ? List.of()
                        : Arrays.stream(rows.split("/"))
                                .map(row -> List.of(row.split("\\|")))
                                .toList());
    }

    private Signature officer() {
        return signature("credit.officer", "credit_officer");
    }

    private Signature director() {
        return signature("credit.director", "credit_director");
    }

    /** Fictional people of the office; their names are their log-ins. */
    private Signature signature(String login, String capacity) {
        Instant now = clock.now();
        return new Signature(
                UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)), login, OFFICE, capacity, now);
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
