package org.jiannuo.witness.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** Says what a verification has found, as text or JSON; needs no platform, so that a stranger can run it anywhere. */
final class Report {
    private Report() {}

    /** Standard output in UTF-8, whatever the terminal says. */
    static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Prints the result. @return the exit code */
    static int print(VerifyLog.Result result, boolean json, PrintStream out) {
        out.println(json ? asJson(result) : asText(result, words(Locale.getDefault())));
        return result.isSound() ? Subcommand.DONE : Subcommand.PROBLEMS;
    }

    static String asText(VerifyLog.Result result, Words words) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append(words.get(
                            "witness.found." + finding.kind(), finding.figures().toArray()))
                    .append(System.lineSeparator());
        }
        return text.append(words.get(
                        result.isSound() ? "witness.verified.sound" : "witness.verified.not",
                        Long.toString(result.size()),
                        result.shown(),
                        result.key()))
                .toString();
    }

    static String asJson(VerifyLog.Result result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sound", result.isSound());
        answer.put("size", result.size());
        answer.put("shown", result.shown());
        answer.put("key", result.key());
        answer.put(
                "findings",
                result.findings().stream()
                        .map(finding -> Map.of(
                                "kind",
                                finding.kind(),
                                "figures",
                                finding.figures().stream().map(String::valueOf).toList()))
                        .toList());
        return JsonMapper.builder().build().writeValueAsString(answer);
    }

    /** The words of this module alone; Chinese unless the machine speaks English. */
    static Words words(Locale machine) {
        boolean english = machine.getLanguage().equals("en");
        Properties file = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Report.class.getResourceAsStream(
                        "/messages/witness_" + (english ? "en" : "zh_CN") + ".properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        file.stringPropertyNames().forEach(key -> sentences.put(key, file.getProperty(key)));
        return new Words(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, sentences);
    }
}
