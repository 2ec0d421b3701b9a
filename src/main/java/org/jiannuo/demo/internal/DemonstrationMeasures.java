package org.jiannuo.demo.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.Records;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Measures that follow from the breach that was decided and incentives that follow from an award, in several states. */
@Component
class DemonstrationMeasures implements Demonstration {
    private static final String BREACHED = "town-yuhai";
    private static final String AWARDED = "party-school";
    private static final int RECENT = 9;
    private static final int MOST = 50;

    private final Records records;
    private final BusinessClock clock;
    private final County county;
    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationMeasures(
            Records records,
            BusinessClock clock,
            County county,
            Environment environment,
            @Value("${jiannuo.demonstration.password}") String password) {
        this.records = records;
        this.clock = clock;
        this.county = county;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void fill() {
        Map<String, String> causes = Map.of("breach", record(BREACHED, "U36"), "award", award());
        for (List<String> line : Story.rows("reference/demo/measures.csv")) {
            String path = propose(causes.getOrDefault(line.get(0), ""), line);
            String subject = line.get(0).equals("breach") ? BREACHED : AWARDED;
            for (String step : line.size() > 6 ? line.get(6).split(";") : new String[0]) {
                act(path, step, line, subject);
            }
        }
    }

    /** The record in force of a unit. */
    private String record(String unit, String category) {
        return records.ofSubject(county, SubjectKind.UNIT, unit, MOST).stream()
                .filter(record -> record.category().equals(category)
                        && record.states().standing().isInForce())
                .map(record -> record.id().toString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demonstration has no record of " + unit));
    }

    private String award() {
        Document _ = desk("org-department.clerk")
                .form("/records/new?category=U50", "/records/new")
                .set("subjectKind", "UNIT")
                .set("unit", AWARDED)
                .set("documentKind", "award_decision")
                .set("basis", "civil_servant_law")
                .set("documentNumber", texts.getProperty("measure.award.number"))
                .set("documentDate", clock.today().minusDays(RECENT).toString())
                .set("facts", texts.getProperty("measure.award"))
                .send();
        return record(AWARDED, "U50");
    }

    private String propose(String record, List<String> line) {
        boolean incentive = line.get(1).startsWith("I");
        Document page = desk(line.get(5))
                .form("/measures/new?record=" + record + "&item=" + line.get(1), "/measures/new")
                .set("competent", line.get(2))
                .set("executing", line.get(3))
                .set(
                        "until",
                        clock.today().plusMonths(Long.parseLong(line.get(4))).toString())
                .set("reason", texts.getProperty(incentive ? "measure.reason.incentive" : "measure.reason"))
                .send();
        return page.location().replaceAll("^https?://[^/]+|\\?.*", "");
    }

    private void act(String path, String step, List<String> line, String subject) {
        Document _ = desk(who(step, line, subject))
                .form(path, "/" + step)
                .set("text", texts.getProperty("measure." + step, ""))
                .set("answer", texts.getProperty("measure.answer"))
                .send();
    }

    /** The office acts for itself by its own people, other bodies by their clerk and their head. */
    private static String who(String step, List<String> line, String subject) {
        String competent = line.get(2);
        boolean office = competent.equals("credit-office");
        return switch (step) {
            case "state" -> subject + ".head";
            case "decide", "grant" -> office ? "credit.director" : competent + ".head";
            case "report" -> line.get(3).equals("credit-office") ? "credit.officer" : line.get(3) + ".clerk";
            default -> office ? "credit.officer" : competent + ".clerk";
        };
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(
                login,
                name -> new Desk(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"), name, password));
    }
}
