package org.jiannuo.evidence.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.Verification;
import org.jiannuo.web.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code jiannuo evidence}. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "Works on the kept files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = EvidenceCommand.Verify.class)
public final class EvidenceCommand implements Subcommand {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return REFUSED;
    }

    /** {@code jiannuo evidence verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Reads every kept file again and says which are missing or altered.",
            footer = "Exit codes: 0 sound, 1 something is missing or altered.")
    static final class Verify implements Subcommand {
        @Mixin
        DataOptions where = new DataOptions();

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        /** Where the answer goes; UTF-8 whatever the terminal says. */
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext platform = Platform.open(where)) {
                Verification found = platform.getBean(EvidenceFiles.class).verify();
                out.println(json ? asJson(found) : asText(found, platform.getBean(Words.class)));
                return found.isSound() ? DONE : PROBLEMS;
            }
        }

        static String asText(Verification found, Words words) {
            StringBuilder text = new StringBuilder(words.get(
                    "evidence.verified",
                    found.checked(),
                    found.missing().size(),
                    found.altered().size(),
                    found.unclaimed()));
            found.missing()
                    .forEach(hash -> text.append(System.lineSeparator()).append(words.get("evidence.missing", hash)));
            found.altered()
                    .forEach(hash -> text.append(System.lineSeparator()).append(words.get("evidence.altered", hash)));
            return text.toString();
        }

        static String asJson(Verification found) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("sound", found.isSound());
            answer.put("checked", found.checked());
            answer.put("missing", found.missing());
            answer.put("altered", found.altered());
            answer.put("unclaimed", found.unclaimed());
            return JsonMapper.builder().build().writeValueAsString(answer);
        }
    }
}
