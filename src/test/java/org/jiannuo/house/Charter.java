package org.jiannuo.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the charter of a module says.
 *
 * @param chinese its Chinese name
 * @param purpose its first sentence, in English
 * @param words English words and their Chinese terms
 */
record Charter(String module, String chinese, String purpose, Map<String, String> words) {
    private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9fff]");
    private static final Pattern HEAD =
            Pattern.compile("(?s)^\\s*([\\u3400-\\u9fff、]+)\\s+([^.]+)\\.\\s+(.*?\\.)(\\s|$).*");
    private static final Pattern WORDS = Pattern.compile("(?s)Words: (.*?)\\.(\\s|$)");
    private static final Pattern WORD = Pattern.compile("([A-Za-z][A-Za-z0-9 '/-]*?)\\s+(\\S*[\\u3400-\\u9fff].*)");

    static List<Charter> all() {
        return JavaSource.main().stream()
                .filter(source -> source.packageName().equals("org.jiannuo." + source.module())
                        && source.fileName().equals("package-info"))
                .map(source -> of(source.module(), source.text()))
                .toList();
    }

    static Charter of(String module, String source) {
        String text = source.replaceAll("(?s)^.*?/\\*\\*(.*?)\\*/.*$", "$1")
                .replaceAll("(?m)^\\s*\\* ?", " ")
                .replaceAll("</?p>", " ")
                .replaceAll("\\{@(?:link|code) (?:[\\w.]*\\.)?(\\w[^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher head = HEAD.matcher(text);
        boolean known = head.matches();
        return new Charter(module, known ? head.group(1) : "", known ? head.group(3) : "", words(text));
    }

    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher line = WORDS.matcher(text);
        while (line.find()) {
            for (String pair : line.group(1).split("[,;，；]\\s*")) {
                Matcher word = WORD.matcher(pair.strip());
                if (word.matches() && HAN.matcher(word.group(2)).find()) {
                    words.put(word.group(1).strip(), word.group(2).strip());
                }
            }
        }
        return words;
    }
}
