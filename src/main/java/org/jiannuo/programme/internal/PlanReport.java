package org.jiannuo.programme.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.PlanDocument;
import org.jiannuo.plans.PlanRow;

/** What the command line says about a plan, for people or as JSON. */
record PlanReport(PlanSentences words, boolean json, PrintStream out) {

    /** Prints a plan that was read, or why it was not. @return the exit code */
    int read(Decision<PlanDocument> decision) {
        return switch (decision) {
            case Decision.Refused<PlanDocument>(var because) -> refused(because);
            case Decision.Accepted<PlanDocument>(PlanDocument plan, var _) -> {
                out.println(json ? PlanJson.of(plan, words) : text(plan));
                yield plan.problems().isEmpty() ? Subcommand.DONE : Subcommand.PROBLEMS;
            }
        };
    }

    int refused(List<Refusal> because) {
        out.println(
                json
                        ? PlanJson.refused(because, words)
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
}
