package org.jiannuo.statutes.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.DueDay;
import org.jiannuo.calendars.RunningTerm;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.kernel.Decision;
import org.jiannuo.statutes.LimitTable;
import org.jiannuo.statutes.TimeLimit;
import org.jiannuo.statutes.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiannuo due}. Needs neither server nor database, unless one is named whose own days and limits count. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "Computes a due day and explains each counted and skipped day.",
        footer = {
            "Without --data or --db-url the calendar and limits of the program are used.",
            "Exit codes: 0 computed, 2 refused (every reason is printed)."
        })
public final class DueCommand implements Subcommand {
    @ArgGroup(multiplicity = "1")
    Length length = new Length();

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "Day of the event, yyyy-MM-dd.")
    String from = "";

    @Option(names = "--suspend", paramLabel = "A..B", description = "Days that are not counted; may be repeated.")
    List<String> suspensions = new ArrayList<>();

    @Option(names = "--extended", description = "With the extension that the limit allows.")
    boolean extended;

    @Option(
            names = "--lasting",
            description =
                    "With --days: a term that lasts (publicity, sanction); rest days at" + " its end do not move it.")
    boolean lasting;

    @Option(names = "--national", description = "With --days: do not count Ningxia's own days off.")
    boolean national;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the sentences. Default: zh")
    String language = "zh";

    /** Where the answer goes; UTF-8 whatever the terminal says. */
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Mixin
    DataOptions where = new DataOptions();

    /** Either the id of a limit or a plain length. */
    static final class Length {
        @Option(names = "--limit", required = true, paramLabel = "LIMIT_ID", description = "Id of a time limit.")
        @Nullable
        String limit;

        @ArgGroup(exclusive = false)
        @Nullable
        Plain plain;
    }

    /** A plain length. */
    static final class Plain {
        @Option(
                names = "--days",
                required = true,
                paramLabel = "N",
                description = "How many units; MM-DD for fixed_date.")
        String amount = "";

        @Option(
                names = "--unit",
                required = true,
                paramLabel = "UNIT",
                description = "working_day, day, month, year or fixed_date.")
        String unit = "";
    }

    @Override
    public Integer call() {
        if (where.settings().isEmpty()) {
            return answer(WorkCalendar.bundled(), LimitTable.bundled());
        }
        try (ConfigurableApplicationContext platform = Platform.open(where)) {
            return answer(
                    platform.getBean(Calendars.class).current(),
                    platform.getBean(TimeLimits.class).current());
        }
    }

    private int answer(WorkCalendar calendar, LimitTable limits) {
        DueReport report = new DueReport(language);
        Decision<Answer> decision = decide(calendar, limits);
        String text = json
                ? report.json(decision)
                : switch (decision) {
                    case Decision.Accepted<Answer>(Answer answer, var _) -> report.text(answer);
                    case Decision.Refused<Answer>(var because) -> report.text(because);
                };
        out.println(text);
        return decision.isAccepted() ? DONE : REFUSED;
    }

    private Decision<Answer> decide(WorkCalendar calendar, LimitTable limits) {
        String limit = length.limit;
        if (limit != null) {
            Decision<RunningTerm> typed =
                    RunningTerm.read(Decision.accepted(Term.deadline(0, TermUnit.DAY)), from, suspensions);
            return typed.then(run -> limits.dueAsTyped(calendar, limit, run, extended))
                    .map(due -> new Answer(due.dueDay(), due.limit()));
        }
        Plain plain = length.plain == null ? new Plain() : length.plain;
        Decision<Term> term = Term.read(plain.amount, plain.unit).map(known -> lasting ? known.staying() : known);
        return RunningTerm.read(term, from, suspensions)
                .map(run -> national ? run.nationally() : run)
                .then(calendar::due)
                .map(due -> new Answer(due, null));
    }

    /** A due day, and the limit if there is one. */
    record Answer(DueDay due, @Nullable TimeLimit limit) {}
}
