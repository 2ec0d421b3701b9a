package org.jiannuo.demo.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The credit office supervises what is overdue: one notice in each state that a first notice can have. */
@Component
class DemonstrationNotices implements Demonstration {
    private static final int MANY = 200;
    /** How far each notice goes, in the order of the ladder; each step rests on the ones before. */
    private static final List<String> STEPS =
            List.of("submit", "issue", "receive", "draft-reply", "send-reply", "accept");

    private final Obligations obligations;
    private final County county;
    private final BusinessClock clock;
    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationNotices(
            Obligations obligations,
            County county,
            BusinessClock clock,
            Environment environment,
            @Value("${jiannuo.demonstration.password}") String password) {
        this.obligations = obligations;
        this.county = county;
        this.clock = clock;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void fill() {
        Set<String> withPeople =
                Story.all(clock.today()).stream().map(Story::unit).collect(Collectors.toSet());
        int steps = STEPS.size();
        for (Obligations.Count unit : obligations.counts(county, Obligations.By.UNIT, null, withPeople)) {
            ObligationSummary overdue = unit.overdue() == 0 ? null : firstOverdue(unit.key());
            if (overdue != null && steps >= 0) {
                supervise(overdue, STEPS.subList(0, steps));
                steps--;
            }
        }
    }

    private @Nullable ObligationSummary firstOverdue(String unit) {
        return obligations.openOf(county, unit, null, MANY).stream()
                .filter(obligation ->
                        obligation.status().runs() && obligation.dueOn().isBefore(clock.today()))
                .findFirst()
                .orElse(null);
    }

    private void supervise(ObligationSummary overdue, List<String> steps) {
        Document notice = desk("credit.officer")
                .form("/supervision/new?obligation=" + overdue.id(), "/supervision/new")
                .send();
        String path = notice.location().replaceAll("^https?://[^/]+", "");
        for (String step : steps) {
            Desk.Form form = desk(who(step, overdue.unit())).form(path, "/" + step);
            Document _ = step.equals("draft-reply")
                    ? form.set("said", texts.getProperty("reply"))
                            .file("files", texts.getProperty("file"), texts.getProperty("proof"))
                            .send()
                    : form.send();
        }
    }

    private static String who(String step, String unit) {
        return switch (step) {
            case "issue" -> "credit.director";
            case "receive", "draft-reply" -> unit + ".clerk";
            case "send-reply" -> unit + ".head";
            default -> "credit.officer";
        };
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(
                login,
                name -> new Desk(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"), name, password));
    }
}
