package org.jiannuo.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jiannuo.database.Demonstration;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** People complain of broken promises: a case in each state that a case can have, told by {@code complaints.csv}. */
@Component
class DemonstrationComplaints implements Demonstration {
    private static final String CASE = "/complaints/cases/";

    private final Environment environment;
    private final String password;
    private final Properties texts = Story.texts();
    private final Map<String, Desk> desks = new HashMap<>();

    DemonstrationComplaints(Environment environment, @Value("${jiannuo.demonstration.password}") String password) {
        this.environment = environment;
        this.password = password;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void fill() {
        for (String line : stories()) {
            String[] cells = line.split(",", -1);
            tell(cells[0], cells[1], cells[2], cells[3], cells[4].isEmpty() ? List.of() : List.of(cells[4].split(";")));
        }
    }

    private static List<String> stories() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("reference/demo/complaints.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One story: somebody lodges it, then each step is done by the person whose task it is. */
    private void tell(String accused, String kind, String lead, String facts, List<String> steps) {
        Desk officer = desk("credit.officer");
        Document check = officer.form("/complaints/lodge", "/complaints/lodge")
                .set("lead", lead)
                .set("kind", kind)
                .set("accused", accused)
                .set("promised", texts.getProperty("complaint.promised"))
                .set("facts", facts)
                .set("name", lead.equals("true") ? "" : texts.getProperty("complaint.name"))
                .set("contact", lead.equals("true") ? "" : texts.getProperty("complaint.contact"))
                .send();
        Document receipt = officer.formOn(check, "/complaints/lodge/send").send();
        String number = receipt.select("strong").first() == null
                ? ""
                : receipt.select("strong").text();
        String path = officer.page("/complaints?q=" + number)
                .select("a[href^=" + CASE + "]")
                .attr("href");
        for (String step : steps) {
            act(path, step, accused);
        }
    }

    /** A step is written as {@code handle/accept}, with a reason or a body behind a colon where it needs one. */
    private void act(String path, String step, String accused) {
        String[] parts = step.split(":", -1);
        String side = parts[0].substring(0, parts[0].indexOf('/'));
        Desk.Form form = desk(who(side, accused))
                .form(path, "/" + parts[0])
                .set("text", texts.getProperty("complaint." + parts[0].replace('/', '.'), ""));
        if (parts.length > 1) {
            var _ = form.set(
                    parts[0].endsWith("transfer") || parts[0].endsWith("forward") ? "target" : "ground", parts[1]);
        }
        if (parts[0].endsWith("/report")) {
            var _ = form.file("files", texts.getProperty("file"), texts.getProperty("proof"));
        }
        Document _ = form.send();
    }

    private static String who(String side, String accused) {
        return switch (side) {
            case "decide" -> "credit.director";
            case "verify" -> "finance-bureau.clerk";
            case "answer" -> accused + ".clerk";
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
