package org.jiannuo.witness.internal;

import java.util.List;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.web.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jiannuo log rotate}. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = "Makes a new signing key; the present one signs the hand-over.",
        footer = "Exit codes: 0 done, 2 refused.")
final class RotateCommand implements Subcommand {
    @Mixin
    DataOptions where = new DataOptions();

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext platform = Platform.open(where)) {
            Words words = platform.getBean(Words.class);
            Ledger ledger = platform.getBean(Ledger.class);
            return switch (ledger.rotateKey()) {
                case Decision.Accepted<String>(String key, List<?> _) -> {
                    Report.out().println(words.get("witness.rotated", key));
                    yield DONE;
                }
                case Decision.Refused<String>(List<Refusal> because) -> {
                    because.forEach(refusal -> System.err.println(words.refusal(refusal)));
                    yield REFUSED;
                }
            };
        }
    }
}
