package org.jiannuo.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jiannuo.demo.internal.CrashBench;
import org.jiannuo.ledger.internal.LogBench;
import org.jiannuo.portal.internal.FeedBench;

/** {@code ./bench NAME [options]}. */
public final class Bench {
    /** One benchmark. */
    interface Run {
        void run(String... options) throws Exception;
    }

    private static final Map<String, Run> RUNS = new TreeMap<>(Map.of(
            "dossier",
            DossierBench::run,
            "obligations",
            ObligationsBench::run,
            "complaints",
            ComplaintsBench::run,
            "portal",
            PortalBench::run,
            "intake",
            IntakeBench::run,
            "crash",
            options -> CrashBench.run(option("--kills", 20, options)),
            "feed",
            options -> FeedBench.run(option("--items", 100_000, options), option("--writers", 4, options)),
            "log",
            options -> LogBench.run(
                    option("--leaves", 200_000, options),
                    option("--verified", 1_000_000, options),
                    option("--rounds", 3, options))));

    private Bench() {}

    public static void main(String... typed) throws Exception {
        Run run = typed.length == 0 ? null : RUNS.get(typed[0]);
        if (run == null) {
            System.err.println("Benchmarks: " + String.join(", ", RUNS.keySet()));
            System.exit(2);
            return;
        }
        run.run(Arrays.copyOfRange(typed, 1, typed.length));
        System.exit(0);
    }

    /** The number behind an option, {@code --rows 1000}. */
    static int option(String name, int otherwise, String... options) {
        int at = Arrays.asList(options).indexOf(name);
        return at < 0 || at + 1 == options.length ? otherwise : Integer.parseInt(options[at + 1]);
    }
}
