package org.jiannuo.demo.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Units ask for tolerance before a record is final; a case in each state, told by {@code tolerance.csv}. */
@Component
class DemonstrationTolerance implements Demonstration {
    private static final String BODY = "org-department";
    private static final String REPORTER = "finance-bureau";
    private static final int BEFORE = 6;

    private final BusinessClock clock;
    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationTolerance(
            BusinessClock clock, Environment environment, @Value("${jiannuo.demonstration.password}") String password) {
        this.clock = clock;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void fill() {
        for (List<String> story : Story.rows("reference/demo/tolerance.csv")) {
            String matter = applied(story);
            if (story.size() > 5) {
                Stream.of(story.get(5).split(";")).forEach(step -> act(matter, step, story.get(0)));
            }
        }
    }

    /** The record is reported, and its subject applies. @return path of the case */
    private String applied(List<String> story) {
        Document record = desk(REPORTER + ".clerk")
                .form("/records/new?category=U36", "/records/new")
                .set("subjectKind", "UNIT")
                .set("unit", story.get(0))
                .set("documentKind", "finding")
                .set("basis", "fg_2023_1103")
                .set("documentNumber", story.get(1))
                .set("documentDate", clock.today().minusDays(BEFORE).toString())
                .set("facts", story.get(2))
                .set("amount", story.get(3))
                .set("effect", story.get(4))
                .send();
        String id = path(record).replaceAll(".*/", "");
        Document made = desk(story.get(0) + ".head")
                .form("/tolerance/new?record=" + id, "/tolerance/new")
                .set("body", BODY)
                .set("facts", texts.getProperty("tolerance.facts"))
                .file("files", texts.getProperty("file"), texts.getProperty("proof"))
                .send();
        return path(made);
    }

    private void act(String matter, String step, String subject) {
        Document page = desk(who(step, subject)).page(matter);
        Desk.Form form = desk(who(step, subject)).formOn(page, "/" + step);
        String text = texts.getProperty("tolerance." + step, "");
        switch (step) {
            case "assess" -> assess(page, form);
            case "consult" -> {
                page.select("select[name^=opinion-]").forEach(body -> {
                    var _ = form.set(body.attr("name"), "AGREE")
                            .set(
                                    body.attr("name").replace("opinion-", "reason-"),
                                    texts.getProperty("tolerance.opinion"));
                });
                text = texts.getProperty("tolerance.minutes");
            }
            case "plan-correction" -> {
                var _ = form.set("day", clock.today().plusDays(BEFORE).toString());
            }
            case "report-correction" -> {
                var _ = form.file("files", texts.getProperty("file"), texts.getProperty("proof"));
            }
            default -> {}
        }
        Document _ = form.set("text", text).send();
    }

    /** Exclusions do not apply, everything else speaks for the subject. */
    private void assess(Document page, Desk.Form form) {
        for (Element item : page.select("select[name^=answer-]")) {
            String name = item.attr("name");
            var _ = form.set(name, name.startsWith("answer-TX") ? "NO" : "YES")
                    .set(name.replace("answer-", "reason-"), texts.getProperty("tolerance.reason"));
        }
    }

    private static String who(String step, String subject) {
        return switch (step) {
            case "report-correction" -> subject + ".head";
            case "recognise", "recognise-partly", "reject", "refuse" -> BODY + ".head";
            default -> BODY + ".clerk";
        };
    }

    private static String path(Document page) {
        return page.location().replaceAll("^https?://[^/]+", "");
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(
                login,
                name -> new Desk(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"), name, password));
    }
}
