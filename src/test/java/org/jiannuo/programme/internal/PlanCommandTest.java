package org.jiannuo.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiannuo.testing.FoundingPlan;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dry run on the command line. */
class PlanCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void prints_fifteen_rows_as_json_and_exits_with_0() throws IOException {
        assertThat(run("plan.txt", annex(), "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(printed.toString(StandardCharsets.UTF_8));
        assertThat(json.get("rows")).hasSize(15);
        assertThat(json.get("problems")).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("{\"rows\":[{\"row\":1,\"title\":\"加强公务员诚信教育\",\"measures\":[\"")
                .contains("\"units\":[{\"text\":\"县社会信用体系建设领导小组办公室\",\"unit\":\"credit-office\"}")
                .contains("\"dueOn\":null,\"standing\":true}");
        assertThat(json.at("/rows/8/dueOn").asString()).isEqualTo("2019-12-31");
    }

    @Test
    void prints_lines_for_people_and_exits_with_1_when_there_are_problems() throws IOException {
        byte[] plan = "序号\t任务\t责任单位\t时限\n1\t公开。\t幸福局\t视情\n".getBytes(StandardCharsets.UTF_8);
        assertThat(run("plan.txt", plan)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("PRG-25", "PRG-31", "幸福局");
        assertThat(run("plan.txt", plan, "--lang", "en")).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 rows, 2 problems.");
    }

    @Test
    void exits_with_2_when_the_file_is_no_plan() throws IOException {
        assertThat(run("plan.docx", "MZ".getBytes(StandardCharsets.UTF_8), "--json"))
                .isEqualTo(2);
        JsonNode json = JsonMapper.shared().readTree(printed.toString(StandardCharsets.UTF_8));
        assertThat(json.at("/problems/0/code").asString()).isEqualTo("PRG-03");
    }

    @Nested
    class PRG_12 {
        @Test
        void names_a_file_that_is_not_there() {
            assertThat(execute(directory.resolve("missing.txt").toString(), "--dry-run"))
                    .isEqualTo(2);
            assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("PRG-12");
        }
    }

    private static byte[] annex() {
        return FoundingPlan.text();
    }

    private int run(String name, byte[] content, String... options) throws IOException {
        Path file = Files.write(directory.resolve(name), content);
        String[] typed = new String[options.length + 2];
        typed[0] = file.toString();
        typed[1] = "--dry-run";
        System.arraycopy(options, 0, typed, 2, options.length);
        return execute(typed);
    }

    private int execute(String... typed) {
        printed.reset();
        PlanCommand.Import command = new PlanCommand.Import();
        command.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandLine(command).execute(typed);
    }
}
