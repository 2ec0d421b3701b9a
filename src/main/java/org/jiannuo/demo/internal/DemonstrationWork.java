package org.jiannuo.demo.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jiannuo.database.DayTurn;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** People of the demonstration do their work: report, confirm, accept, return, extend, suspend. */
@Component
class DemonstrationWork implements Demonstration {
    private static final int MANY = 200;

    private final Obligations obligations;
    private final County county;
    private final BusinessClock clock;
    private final DayTurn dayTurn;
    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationWork(
            Obligations obligations,
            County county,
            BusinessClock clock,
            DayTurn dayTurn,
            Environment environment,
            @Value("${jiannuo.demonstration.password}") String password) {
        this.obligations = obligations;
        this.county = county;
        this.clock = clock;
        this.dayTurn = dayTurn;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void fill() {
        List<Story> stories = Story.all(clock.today());
        List<ObligationId> ids = owe(stories);
        for (int i = 0; i < stories.size(); i++) {
            play(stories.get(i), "/obligations/" + ids.get(i));
        }
        for (String unit : stories.stream().map(Story::unit).distinct().toList()) {
            performSomeOfThePlan(unit);
        }
        Story.rows("reference/demo/conditions.csv").forEach(this::promise);
        openToThePublic();
        int _ = dayTurn.tell();
    }

    private List<ObligationId> owe(List<Story> stories) {
        List<NewObligation> owed = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            owed.add(new NewObligation(
                    NewObligation.Debtor.of(county, story.unit()),
                    new NewObligation.Duty(
                            NewObligation.Kind.COMMITMENT,
                            story.title(),
                            texts.getProperty("deliverable"),
                            texts.getProperty("measure"),
                            texts.getProperty("basis"),
                            ""),
                    new NewObligation.Source(
                            "demo", "task-" + i, texts.getProperty("label"), texts.getProperty("group")),
                    NewObligation.When.once(story.due().minusDays(days("term")), story.due()),
                    NewObligation.Terms.NONE));
        }
        return obligations
                .oweAll(owed, Signature.ofPlatform(clock.now()))
                .orThrow()
                .ids();
    }

    /** Some of this year's duties of the plan are done before their day. */
    private void performSomeOfThePlan(String unit) {
        List<ObligationSummary> ahead = obligations.openOf(county, unit, null, MANY).stream()
                .filter(duty -> duty.source().module().equals("programme")
                        && duty.dueOn().isAfter(clock.today()))
                .limit(6)
                .toList();
        for (ObligationSummary duty : ahead) {
            Story story = new Story(unit, duty.title(), "accepted", duty.dueOn(), clock.today());
            playReport(story, "/obligations/" + duty.id(), desk(unit + ".clerk"));
        }
    }

    /** A promise whose term waits for a condition. @param said the last cell is how many days ago it came about, or 0 */
    private void promise(List<String> said) {
        Desk office = desk("credit.director");
        String page = office.form("/obligations/new", "/obligations/new")
                .set("units", said.get(0))
                .set("title", said.get(1))
                .set("kind", said.get(2))
                .set("deliverable", said.get(3))
                .set("measure", said.get(4))
                .set("basis", texts.getProperty("basis"))
                .set("start", clock.today().minusDays(days("term")).toString())
                .set("condition", said.get(5))
                .set(
                        "expected",
                        clock.today().plusDays(Long.parseLong(said.get(6))).toString())
                .set("term", said.get(7))
                .set("termUnit", "working_day")
                .send()
                .location()
                .replaceAll("^https?://[^/]+", "");
        long ago = Long.parseLong(said.get(8));
        if (ago > 0) {
            act(office, page, "begin")
                    .set("day", clock.today().minusDays(ago).toString())
                    .set("document", texts.getProperty("condition.proof"))
                    .send();
        }
    }

    private void openToThePublic() {
        desk("credit.director")
                .form("/portal/openings", "/portal/openings")
                .set("basis", texts.getProperty("opening"))
                .send();
    }

    private void play(Story story, String path) {
        Desk clerk = desk(story.unit() + ".clerk");
        switch (story.plot()) {
            case "open" -> {}
            case "progress" ->
                act(clerk, path, "report-progress")
                        .set("text", texts.getProperty("progress"))
                        .send();
            case "extended" ->
                act(desk("credit.director"), path, "extend")
                        .set("text", texts.getProperty("extension"))
                        .set("approver", texts.getProperty("approver"))
                        .set("document", texts.getProperty("document"))
                        .set("day", story.due().plusDays(days("more")).toString())
                        .send();
            case "suspended" ->
                act(desk("credit.director"), path, "suspend")
                        .set("text", texts.getProperty("suspension"))
                        .set("document", texts.getProperty("document"))
                        .send();
            default -> playReport(story, path, clerk);
        }
    }

    private void playReport(Story story, String path, Desk clerk) {
        act(clerk, path, "report-done")
                .set("text", texts.getProperty("done"))
                .set("day", story.performed().toString())
                .file("files", texts.getProperty("file"), texts.getProperty("proof"))
                .send();
        Desk head = desk(story.unit() + ".head");
        switch (story.plot()) {
            case "reported" -> {}
            case "sentback" ->
                act(head, path, "send-back")
                        .set("text", texts.getProperty("return"))
                        .send();
            default -> {
                act(head, path, "confirm").send();
                decide(story, path, desk("credit.officer"));
            }
        }
    }

    private void decide(Story story, String path, Desk officer) {
        switch (story.plot()) {
            case "accepted", "late" -> act(officer, path, "accept").send();
            case "returned" ->
                act(officer, path, "return")
                        .set("text", texts.getProperty("return"))
                        .send();
            case "partly" ->
                act(officer, path, "accept-partly")
                        .set("missing", texts.getProperty("missing"))
                        .send();
            default -> {}
        }
    }

    private static Desk.Form act(Desk desk, String path, String act) {
        return desk.form(path + "/acts/" + act, path + "/acts/" + act);
    }

    private long days(String what) {
        return Long.parseLong(texts.getProperty("days." + what));
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(
                login,
                name -> new Desk(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"), name, password));
    }
}
