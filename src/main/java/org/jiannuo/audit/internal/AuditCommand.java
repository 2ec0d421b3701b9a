package org.jiannuo.audit.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code jiannuo audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Works on the audit trail.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Subcommand {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return REFUSED;
    }

    /** {@code jiannuo audit verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Recomputes every seal and says which entry was altered, removed or slipped in.",
            footer = "Exit codes: 0 sound, 1 something does not fit, 2 refused.")
    static final class Verify implements Subcommand {
        @Mixin
        DataOptions where = new DataOptions();

        @Option(
                names = "--noted",
                paramLabel = "NUMBER:HASH",
                description = "A seal that was noted outside: its number and at least 16 digits of its hash.")
        @Nullable
        String noted;

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        /** Where the answer goes; UTF-8 whatever the terminal says. */
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

        @Override
        public Integer call() {
            String given = noted;
            if (given != null && !given.matches("\\d{1,15}:[0-9a-f]{16,64}")) {
                System.err.println("--noted is NUMBER:HASH, as the list of seals shows them.");
                return REFUSED;
            }
            try (ConfigurableApplicationContext platform = Platform.open(where)) {
                VerifyTrail.Result result =
                        platform.getBean(VerifyTrail.class).verify(given == null ? null : noted(given));
                out.println(json ? asJson(result) : asText(result, platform.getBean(Words.class)));
                return result.isSound() ? DONE : PROBLEMS;
            }
        }

        private static VerifyTrail.Noted noted(String given) {
            String[] parts = given.split(":");
            return new VerifyTrail.Noted(Long.parseLong(parts[0]), parts[1]);
        }

        static String asText(VerifyTrail.Result result, Words words) {
            StringBuilder text = new StringBuilder();
            for (Finding finding : result.findings()) {
                text.append(words.get(
                                "audit.found." + finding.kind(),
                                finding.figures().toArray()))
                        .append(System.lineSeparator());
            }
            if (result.isSound()) {
                text.append(words.get("audit.found.sound", result.seals(), result.sealed(), result.open()));
            }
            result.last()
                    .ifPresent(seal -> text.append(System.lineSeparator())
                            .append(words.get("audit.seals.last", Long.toString(seal.number()), seal.hex())));
            return text.toString().strip();
        }

        private static String asJson(VerifyTrail.Result result) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("sound", result.isSound());
            answer.put("seals", result.seals());
            answer.put("sealed", result.sealed());
            answer.put("open", result.open());
            result.last().ifPresent(seal -> answer.put("last", seal.number() + ":" + seal.hex()));
            answer.put(
                    "findings",
                    result.findings().stream()
                            .map(finding -> Map.of("kind", finding.kind(), "figures", List.copyOf(finding.figures())))
                            .toList());
            return JsonMapper.builder().build().writeValueAsString(answer);
        }
    }
}
