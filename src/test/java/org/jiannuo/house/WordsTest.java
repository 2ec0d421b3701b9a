package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rule 11. */
class WordsTest {
    private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff]");
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{Alpha}{2,}[ ,.]+\\p{Alpha}{2,}");
    private static final Pattern SHOUT = Pattern.compile("[!\\uff01]");
    private static final Pattern ASKED =
            Pattern.compile("(?:frame|words\\(\\)|words)\\.get\\(\\s*\"([a-zA-Z][\\w.:-]*)\"(\\s*\\+)?");

    /** Strings with Chinese characters that are not words of the product, per class, with their number. May only fall. */
    private static final Map<String, Integer> PARSED_TEXT = Map.of(
            "Commands",
            1,
            "DocumentNumber",
            1,
            "MeasureReader",
            2,
            "PlanNumber",
            2,
            "ScheduleReader",
            1,
            "UnitReader",
            1);

    /** Templates with plain words, with the words: names of keys and formats. May only become fewer. */
    private static final Set<String> PLAIN_WORDS = Set.of();

    @Test
    void the_languages_are_in_step() {
        Bundles bundles = Bundles.all();
        List<String> findings = new ArrayList<>();
        for (String module : House.some("bundles", bundles.modules())) {
            Map<String, String> chinese = bundles.files().getOrDefault(module + "_zh_CN", Map.of());
            Map<String, String> english = bundles.files().getOrDefault(module + "_en", Map.of());
            findings.addAll(outOfStep(module, chinese, english));
            if (!House.modules().contains(module)) {
                findings.add(module + " is no module");
            }
        }
        House.require(
                "a missing sentence must show in the build and not to a citizen",
                "write the key into both messages/<module>_zh_CN.properties and …_en.properties, with the same placeholders",
                findings);
    }

    @Test
    void a_key_is_written_once() {
        Map<String, String> owners = new TreeMap<>();
        List<String> findings = new ArrayList<>();
        for (var file : House.files(
                "src/main/resources/messages", path -> path.toString().endsWith(".properties"))) {
            String language = file.toString().endsWith("_en.properties") ? "en" : "zh_CN";
            Set<String> here = new HashSet<>();
            for (String line : House.read(file).lines().toList()) {
                String key = line.replaceAll("[=:\\s].*", "");
                if (!key.isEmpty() && !key.startsWith("#") && line.contains("=") && !line.startsWith(" ")) {
                    String other = owners.putIfAbsent(language + " " + key, House.name(file));
                    if (!here.add(key) || other != null) {
                        findings.add(key + " in " + House.name(file) + " and " + other);
                    }
                }
            }
        }
        House.require(
                "which of two sentences is shown would be chance", "give one of them the name of its module", findings);
    }

    @Test
    void the_tone_is_calm() {
        List<String> findings = new ArrayList<>();
        Bundles.all()
                .files()
                .forEach((file, words) -> words.forEach((key, sentence) -> {
                    if (SHOUT.matcher(sentence).find() || sentence.isBlank()) {
                        findings.add(file + " " + key);
                    }
                }));
        House.require(
                "official words are plain and are there",
                "write a short sentence without an exclamation mark",
                findings);
    }

    @Test
    void templates_hold_no_words() {
        List<String> findings = new ArrayList<>();
        for (var file : House.some(
                "templates", House.files("src/main/jte", path -> path.toString().endsWith(".jte")))) {
            plainWords(House.read(file)).stream()
                    .filter(words -> !PLAIN_WORDS.contains(words))
                    .forEach(words -> findings.add(House.name(file) + ": " + words));
        }
        House.require(
                "public words belong to people who do not program, in two languages",
                "write ${frame.get(\"key\")} and put the sentence into messages/<module>_*.properties",
                findings);
        assertThat(PLAIN_WORDS).isEmpty();
    }

    @Test
    void java_holds_no_chinese_words() {
        Map<String, Integer> found = new TreeMap<>();
        List<String> findings = new ArrayList<>();
        for (JavaSource source : House.some("sources", JavaSource.main())) {
            List<String> places = chinese(source);
            if (!places.isEmpty() && places.size() > PARSED_TEXT.getOrDefault(source.fileName(), 0)) {
                findings.addAll(places);
            }
            found.put(source.fileName(), places.size());
        }
        House.require(
                "public words belong to people who do not program",
                "put the sentence into messages/<module>_*.properties, or what is parsed into reference/<module>/*.csv; a"
                        + " class that must recognise Chinese text goes into PARSED_TEXT with its number",
                findings);
    }

    @Test
    void every_key_that_is_asked_for_has_a_sentence() {
        Map<String, String> asked = new TreeMap<>();
        for (var file : House.files("src/main/jte", path -> path.toString().endsWith(".jte"))) {
            asked(House.read(file)).forEach(key -> asked.put(key, House.name(file)));
        }
        for (JavaSource source : JavaSource.main()) {
            asked(source.text()).forEach(key -> asked.put(key, source.name()));
            source.eachCall(call -> {
                if (JavaSource.called(call).equals("Answer.redirect")
                        && call.getArguments().size() == 2) {
                    literal(call.getArguments().getLast(), key -> asked.put(key, source.at(call)));
                }
            });
            source.eachNew(made -> {
                if (made.getIdentifier().toString().equals("NavigationEntry")) {
                    literal(made.getArguments().getFirst(), group -> asked.put("navigation." + group, source.at(made)));
                    literal(made.getArguments().get(1), key -> asked.put(key, source.at(made)));
                }
            });
        }
        HandlersTest.auditEvents().forEach((event, handler) -> asked.put("audit." + event, handler));
        assertThat(asked).isNotEmpty();
        House.require(
                "a reader would see the key in brackets",
                "add the key to messages/<module>_zh_CN.properties and …_en.properties; audit.<event> says in words what a"
                        + " handler's @Audited event is",
                without(asked, Bundles.all()));
    }

    @Test
    void sees_words_out_of_place() {
        assertThat(plainWords(
                        "<p title=\"Two words\">${frame.get(\"a b c\")} <b>中</b> <i>PDF</i> @if(a > b)x@endif</p>"))
                .containsExactlyInAnyOrder("Two words", "中");
        assertThat(plainWords(
                        "@template.web.layout(title = \"Is a class\", content = @`<p class=\"a b\">Some text</p>`)"))
                .containsExactly("Some text");
        assertThat(chinese(JavaSource.of("A.java", "package p; /** 章 */ class A { String a = \"章程\"; // 注\n}")))
                .hasSize(1);
        assertThat(outOfStep("m", Map.of("a", "{0}", "b", "x"), Map.of("a", "y")))
                .hasSize(2);
        assertThat(without(
                        Map.of("no.such.key", "x", "steps.+", "y"),
                        new Bundles(Map.of("m_en", Map.of("steps.now", "x"), "m_zh_CN", Map.of("steps.now", "x")))))
                .hasSize(1);
        assertThat(asked("frame.get(\"steps.\" + x) words.get(\"a.b\", 1)")).containsExactly("a.b", "steps.+");
    }

    private static List<String> outOfStep(String module, Map<String, String> chinese, Map<String, String> english) {
        List<String> findings = new ArrayList<>();
        Set<String> keys = new TreeSet<>(chinese.keySet());
        keys.addAll(english.keySet());
        for (String key : keys) {
            if (!chinese.containsKey(key)) {
                findings.add(module + "_zh_CN lacks " + key);
            } else if (!english.containsKey(key)) {
                findings.add(module + "_en lacks " + key);
            } else if (!placeholders(chinese.get(key)).equals(placeholders(english.get(key)))) {
                findings.add(module + " " + key + " has other placeholders in the other language");
            }
        }
        return findings;
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> found = new TreeSet<>();
        Matcher placeholder = Pattern.compile("\\{(\\d+)").matcher(sentence);
        while (placeholder.find()) {
            found.add(placeholder.group(1));
        }
        return found;
    }

    private static List<String> plainWords(String template) {
        return TemplateText.of(template).stream()
                .filter(words -> CHINESE.matcher(words).find()
                        || TWO_WORDS.matcher(words).find())
                .toList();
    }

    private static List<String> chinese(JavaSource source) {
        List<String> places = new ArrayList<>();
        source.eachString((place, text) -> {
            if (CHINESE.matcher(text).find()) {
                places.add(source.at(place));
            }
        });
        return places;
    }

    /** Keys asked for; one that is put together ends in a plus sign. */
    private static List<String> asked(String text) {
        List<String> keys = new ArrayList<>();
        Matcher get = ASKED.matcher(text);
        while (get.find()) {
            keys.add(get.group(1) + (get.group(2) == null ? "" : "+"));
        }
        return keys.stream().sorted().toList();
    }

    private static List<String> without(Map<String, String> asked, Bundles bundles) {
        List<String> findings = new ArrayList<>();
        asked.forEach((key, place) -> {
            boolean there = key.endsWith("+")
                    ? bundles.hasPrefix(key.substring(0, key.length() - 1))
                    : bundles.missing(key).isEmpty();
            if (!there) {
                findings.add(key + " asked for by " + place);
            }
        });
        return findings;
    }

    private static void literal(ExpressionTree expression, java.util.function.Consumer<String> use) {
        JavaSource.text(expression).filter(text -> !text.isEmpty()).ifPresent(use);
    }
}
