package org.jiannuo.demo.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Judgments about people who do not exist, entered by one keeper and confirmed by another. */
@Component
class DemonstrationJudgments implements Demonstration {
    private final BusinessClock clock;
    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationJudgments(
            BusinessClock clock, Environment environment, @Value("${jiannuo.demonstration.password}") String password) {
        this.clock = clock;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public void fill() {
        for (List<String> story : Story.rows("reference/demo/judgments.csv")) {
            Document made = desk("court.keeper")
                    .form("/dutycrimes/new", "/dutycrimes/new")
                    .set("name", story.get(0))
                    .set("unit", story.get(1))
                    .set("post", story.get(2))
                    .set("caseNumber", story.get(3))
                    .set("court", texts.getProperty("judgment.court"))
                    .set("charge", story.get(4))
                    .set("judgedOn", daysAgo(story.get(5)))
                    .set("effectiveOn", daysAgo(story.get(6)))
                    .set("sentence", story.get(7))
                    .send();
            String path = made.location().replaceAll("^https?://[^/]+", "");
            if (story.size() > 8) {
                Stream.of(story.get(8).split(";")).forEach(step -> act(path, step, story));
            }
        }
        Document _ = desk("org-department.keeper")
                .form("/dutycrimes/lookup", "/dutycrimes/lookup")
                .set(
                        "name",
                        Story.rows("reference/demo/judgments.csv").getFirst().getFirst())
                .set("purpose", "APPOINTMENT")
                .set("matter", texts.getProperty("judgment.matter"))
                .send();
    }

    private void act(String path, String step, List<String> story) {
        if (step.equals("confirm")) {
            Document _ = desk("court.second").form(path, "/confirm").send();
        } else {
            Document _ = desk("court.keeper")
                    .form(path + "/" + step, "/" + step)
                    .set("unit", story.get(1))
                    .set("charge", story.get(4))
                    .set("document", texts.getProperty("judgment.retrial"))
                    .set("text", texts.getProperty("judgment.retrial.said"))
                    .send();
        }
    }

    private String daysAgo(String days) {
        return clock.today().minusDays(Long.parseLong(days)).toString();
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(
                login,
                name -> new Desk(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"), name, password));
    }
}
