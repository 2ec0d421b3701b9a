package org.jiannuo.demo.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.LegalityGate;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.Records;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Credit records: permits and penalties of invented firms as a batch, one breach in each state, some about officials. */
@Component
class DemonstrationRecords implements Demonstration {
    private static final String REPORTER = "finance-bureau";
    private static final String BODY = "org-department";
    private static final List<String> STEPS =
            List.of("check", "ask-tolerance", "deny-tolerance", "notify", "reply", "decide");
    private static final int SPACING = 9;
    /** Into which unit another one is merged. */
    private static final String SUCCESSOR = "hr-bureau";

    private final Records records;
    private final BusinessClock clock;
    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationRecords(
            Records records,
            BusinessClock clock,
            Environment environment,
            @Value("${jiannuo.demonstration.password}") String password) {
        this.records = records;
        this.clock = clock;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void fill() {
        firms();
        for (List<String> breach : Story.rows("reference/demo/breaches.csv")) {
            breach(breach.get(0), breach.subList(1, 5), breach.get(5));
        }
        merger();
        official("P11", "award_decision", "award", Map.of());
        official(
                "P22",
                "discipline_decision",
                "sanction",
                Map.of("sanction", "organ.warning", "severityReason", texts.getProperty("record.sanction.reason")));
        official("P08", "official_record", "training", Map.of());
    }

    /** A unit of which something is recorded is merged into another, whose dossier shows it from then on. */
    private void merger() {
        LocalDate on = clock.today().minusDays(Long.parseLong(texts.getProperty("merger.days")));
        Desk administrator = desk("system.admin");
        String unit = path(administrator
                .form("/subjects/units/new", "/subjects/units")
                .set("name", texts.getProperty("merger.name"))
                .set("unitClass", "PUBLIC_INSTITUTION")
                .set("superior", SUCCESSOR)
                .set("on", on.minusYears(1).toString())
                .send());
        Document _ = desk("housing-bureau.clerk")
                .form("/records/new?category=U56", "/records/new")
                .set("subjectKind", "UNIT")
                .set("unit", unit.substring(unit.lastIndexOf('/') + 1))
                .set("documentKind", "repair_decision")
                .set("basis", "founding_plan")
                .set("article", "6")
                .set("documentNumber", texts.getProperty("merger.number"))
                .set("documentDate", on.minusDays(SPACING).toString())
                .set("facts", texts.getProperty("merger.record"))
                .send();
        Document _ = administrator
                .form(unit + "/merge", unit + "/merge")
                .set("successor", SUCCESSOR)
                .set("on", on.toString())
                .set("document", texts.getProperty("merger.document"))
                .send();
    }

    private static String path(Document page) {
        return page.location().replaceAll("^https?://[^/]+", "");
    }

    private void firms() {
        LegalityGate gate = records.gate();
        RecordBatch batch = records.batch(
                UUID.nameUUIDFromBytes("demonstration".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "demonstration",
                Signature.ofPlatform(clock.now()));
        List<RecordBatch.Row> rows = new ArrayList<>();
        int line = 0;
        for (List<String> firm : Story.rows("reference/demo/firms.csv")) {
            for (String kind : List.of("permit", "penalty")) {
                line++;
                rows.add(new RecordBatch.Row(line, gate.judge(draft(firm, kind, line))));
            }
        }
        rows.removeIf(row -> !row.judged().isAdmissible());
        var _ = batch.admit(0, rows);
        var _ = batch.finish();
    }

    private RecordDraft draft(List<String> firm, String kind, int line) {
        boolean penalty = kind.equals("penalty");
        LocalDate day = clock.today().minusDays((long) line * SPACING);
        return new RecordDraft(
                penalty ? "U05" : "U04",
                new RecordDraft.Subject(RecordDraft.SubjectKind.ENTERPRISE, firm.get(0), firm.get(1), "", ""),
                new RecordDraft.Document(
                        kind + "_decision",
                        MessageFormat.format(texts.getProperty("record." + kind + ".number"), line),
                        "",
                        texts.getProperty("record.organ"),
                        "",
                        day,
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                penalty
                        ? new RecordDraft.Grounds(
                                "", texts.getProperty("record.penalty.basis"), texts.getProperty("record.penalty"), "")
                        : new RecordDraft.Grounds("admin_licence_law", "40", texts.getProperty("record.permit"), ""),
                penalty
                        ? new RecordDraft.Gravity(
                                null, "", Set.of(line % 3 == 0 ? "1" : "3"), false, null, null, Set.of(), "")
                        : RecordDraft.Gravity.NONE,
                new RecordDraft.Origin("housing-bureau", "file", null));
    }

    /** @param said number, facts, loss, effect @param last the last step that is done */
    private void breach(String subject, List<String> said, String last) {
        Document page = desk(REPORTER + ".clerk")
                .form("/records/new?category=U36", "/records/new")
                .set("subjectKind", "UNIT")
                .set("unit", subject)
                .set("documentKind", "finding")
                .set("basis", "fg_2023_1103")
                .set("documentNumber", said.get(0))
                .set("documentDate", clock.today().minusDays(SPACING).toString())
                .set("facts", said.get(1))
                .set("amount", said.get(2))
                .set("effect", said.get(3))
                .send();
        String path = path(page);
        if (last.equals("submit")) {
            return;
        }
        for (String step : STEPS) {
            String done = step.equals("deny-tolerance") && last.equals("tolerate") ? "tolerate" : step;
            act(path, done, subject);
            if (done.equals(last)) {
                return;
            }
        }
    }

    private void act(String path, String step, String subject) {
        Desk.Form form = desk(who(step, subject)).form(path, "/" + step);
        Document _ = switch (step) {
            case "ask-tolerance" -> form.set("body", BODY).send();
            case "deny-tolerance" ->
                form.set("reason", texts.getProperty("record.deny")).send();
            case "tolerate" ->
                form.set("reason", texts.getProperty("record.tolerate"))
                        .set("conditions", "TC4")
                        .send();
            case "decide" ->
                form.set("reason", texts.getProperty("record.decide"))
                        .set("answer", texts.getProperty("record.answer"))
                        .send();
            case "notify", "reply" ->
                form.set("reason", texts.getProperty("record." + step)).send();
            default -> form.send();
        };
    }

    private static String who(String step, String subject) {
        return switch (step) {
            case "tolerate", "deny-tolerance" -> BODY + ".head";
            case "reply" -> subject + ".head";
            case "decide" -> "credit.director";
            default -> "credit.officer";
        };
    }

    /** Somebody who leads a unit of the demonstration is rewarded, trained or sanctioned; nothing of it is true. */
    private void official(String category, String document, String kind, Map<String, String> more) {
        String path = "/records/new?category=" + category;
        Element person = desk(BODY + ".clerk")
                .page(path)
                .select("select[name=official] option[value~=.]")
                .last();
        if (person == null) {
            return;
        }
        Desk.Form form = desk(BODY + ".clerk")
                .form(path, "/records/new")
                .set("subjectKind", "OFFICIAL")
                .set("official", person.val())
                .set("documentKind", document)
                .set("basis", "civil_servant_law")
                .set("documentNumber", texts.getProperty("record." + kind + ".number"))
                .set("documentDate", clock.today().minusDays(SPACING).toString())
                .set("facts", texts.getProperty("record." + kind));
        more.forEach(form::set);
        Document _ = form.send();
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(
                login,
                name -> new Desk(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"), name, password));
    }
}
