package org.jiannuo.programme.internal;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.PlanDocument;
import org.jiannuo.plans.PlanMeasure;
import org.jiannuo.plans.PlanProblem;
import org.jiannuo.plans.PlanRow;
import org.jiannuo.programme.Programmes.Imported;
import tools.jackson.databind.json.JsonMapper;

/** What the command line says about a plan, for people or as JSON. */
record PlanReport(PlanSentences words, boolean json, PrintStream out) {

    /** Prints a plan that was read, or why it was not. @return the exit code */
    int read(Decision<PlanDocument> decision) {
        return switch (decision) {
            case Decision.Refused<PlanDocument>(var because) -> refused(because);
            case Decision.Accepted<PlanDocument>(PlanDocument plan, var _) -> {
                out.println(json ? Json.of(plan, words) : text(plan));
                yield plan.problems().isEmpty() ? Subcommand.DONE : Subcommand.PROBLEMS;
            }
        };
    }

    /**
     * Prints what an import did.
     *
     * @param kept whether the plan waits as a draft, because a person must look at it
     * @return the exit code
     */
    int imported(Decision<PlanDocument> read, Decision<Imported> done, boolean kept) {
        if (json && read.isAccepted()) {
            out.println(Json.of(read.orThrow(), words, done));
            return done.isAccepted() && read.orThrow().problems().isEmpty() ? Subcommand.DONE : Subcommand.PROBLEMS;
        }
        int code = read(read);
        if (code == Subcommand.REFUSED) {
            return code;
        }
        done.reasons().forEach(refusal -> out.println(reason(refusal)));
        String said = !done.isAccepted()
                ? "programme.cli.draft"
                : done.orThrow().changed() ? "programme.cli.imported" : "programme.cli.unchanged";
        if (done.isAccepted() || kept) {
            out.println(words.text(said, done.isAccepted() ? done.orThrow().version() : 0));
        }
        return done.isAccepted() ? code : Subcommand.PROBLEMS;
    }

    int refused(List<Refusal> because) {
        out.println(
                json
                        ? Json.refused(because, words)
                        : because.stream().map(this::reason).collect(Collectors.joining("\n")));
        return Subcommand.REFUSED;
    }

    private String reason(Refusal refusal) {
        return refusal.code() + " " + words.sentence(refusal) + " " + words.mend(refusal);
    }

    private String text(PlanDocument plan) {
        String rows = plan.rows().stream().map(this::row).collect(Collectors.joining("\n"));
        String problems = plan.problems().stream()
                .map(problem -> words.text("programme.cli.problem", problem.row(), reason(problem.refusal())))
                .collect(Collectors.joining("\n"));
        String end = words.text(
                "programme.cli.summary", plan.rows().size(), plan.problems().size());
        return rows + "\n" + (problems.isEmpty() ? "" : problems + "\n") + end;
    }

    private String row(PlanRow row) {
        String due = row.schedule().dueOn() == null
                ? "-"
                : String.valueOf(row.schedule().dueOn());
        long known = row.units().stream().filter(NamedUnit::resolved).count();
        return words.text(
                row.schedule().standing() ? "programme.cli.row.standing" : "programme.cli.row",
                row.number(),
                row.title(),
                row.measures().size(),
                known,
                row.units().size(),
                due);
    }

    /** A plan as JSON, in the form that other programs rely on. */
    static final class Json {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private Json() {}

        /** The rows and problems; a sentence for a rule comes from {@code words}. */
        static String of(PlanDocument plan, PlanSentences words) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rows", plan.rows().stream().map(Json::row).toList());
            json.put("problems", problems(plan.problems(), words));
            return JSON.writeValueAsString(json);
        }

        /** The same after an import: which version is in force and whether that changed anything. */
        static String of(PlanDocument plan, PlanSentences words, Decision<Imported> done) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rows", plan.rows().stream().map(Json::row).toList());
            json.put("problems", problems(plan.problems(), words));
            json.put("version", done.isAccepted() ? done.orThrow().version() : null);
            json.put("changed", done.isAccepted() && done.orThrow().changed());
            json.put(
                    "refused",
                    done.reasons().stream()
                            .map(refusal -> sentence(refusal, words))
                            .toList());
            return JSON.writeValueAsString(json);
        }

        /** A refused file: no rows, and its reasons as problems. */
        static String refused(List<Refusal> because, PlanSentences words) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rows", List.of());
            json.put(
                    "problems",
                    because.stream().map(refusal -> sentence(refusal, words)).toList());
            return JSON.writeValueAsString(json);
        }

        private static Map<String, Object> row(PlanRow row) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("row", row.number());
            json.put("title", row.title());
            json.put("measures", row.measures().stream().map(PlanMeasure::text).toList());
            json.put("units", row.units().stream().map(Json::unit).toList());
            json.put(
                    "dueOn",
                    row.schedule().dueOn() == null
                            ? null
                            : String.valueOf(row.schedule().dueOn()));
            json.put("standing", row.schedule().standing());
            return json;
        }

        private static Map<String, Object> unit(NamedUnit unit) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("text", unit.text());
            json.put("unit", unit.resolved() ? unit.found().getFirst().slug() : null);
            return json;
        }

        private static List<Map<String, Object>> problems(List<PlanProblem> problems, PlanSentences words) {
            Function<PlanProblem, Map<String, Object>> problem = found -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("row", found.row());
                json.put("column", found.column().key());
                json.putAll(sentence(found.refusal(), words));
                return json;
            };
            return problems.stream().map(problem).toList();
        }

        private static Map<String, Object> sentence(Refusal refusal, PlanSentences words) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("code", refusal.code());
            json.put("sentence", words.sentence(refusal));
            json.put("mend", words.mend(refusal));
            return json;
        }
    }
}
