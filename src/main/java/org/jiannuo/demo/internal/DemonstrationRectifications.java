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

/** The office orders units to put something right; how far each went is told by {@code rectifications.csv}. */
@Component
class DemonstrationRectifications implements Demonstration {
    private static final int MORE = 14;

    private final BusinessClock clock;
    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationRectifications(
            BusinessClock clock, Environment environment, @Value("${jiannuo.demonstration.password}") String password) {
        this.clock = clock;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void fill() {
        for (List<String> story : Story.rows("reference/demo/rectifications.csv")) {
            Document made = desk("credit.officer")
                    .form("/rectifications/new?unit=" + story.get(0), "/rectifications/new")
                    .set("kind", story.get(1))
                    .set("basis", story.get(2))
                    .set("problem", story.get(3))
                    .set("standard", story.get(4))
                    .set(
                            "due",
                            clock.today().plusDays(Long.parseLong(story.get(5))).toString())
                    .send();
            String path = made.location().replaceAll("^https?://[^/]+", "");
            if (story.size() > 6) {
                Stream.of(story.get(6).split(";")).forEach(step -> act(path, step, story.get(0)));
            }
        }
    }

    private void act(String path, String step, String unit) {
        Desk.Form form = desk(who(step, unit)).form(path, "/" + step);
        switch (step) {
            case "plan" -> {
                var _ = form.set("reason", texts.getProperty("rectification.reason"))
                        .set("measures", texts.getProperty("rectification.measures"))
                        .set("people", texts.getProperty("rectification.people"));
            }
            case "report" -> {
                var _ = form.file("files", texts.getProperty("file"), texts.getProperty("proof"));
            }
            case "not-accept" -> {
                var _ = form.set("day", clock.today().plusDays(MORE).toString());
            }
            case "follow" -> {
                var _ = form.set("way", "SUPERVISION");
            }
            default -> {}
        }
        Document _ =
                form.set("text", texts.getProperty("rectification." + step, "")).send();
    }

    private static String who(String step, String unit) {
        return switch (step) {
            case "plan", "progress", "report" -> unit + ".head";
            case "approve", "return" -> "credit.officer";
            default -> "credit.director";
        };
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(
                login,
                name -> new Desk(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"), name, password));
    }
}
