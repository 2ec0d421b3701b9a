package org.jiannuo.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of the product: for each file its keys and sentences. */
record Bundles(Map<String, Map<String, String>> files) {
    static final List<String> LANGUAGES = List.of("zh_CN", "en");

    static Bundles all() {
        return Cache.ALL;
    }

    /** Every key and sentence of a language. */
    Map<String, String> sentences(String language) {
        Map<String, String> sentences = new TreeMap<>();
        files.forEach((file, words) -> {
            if (file.endsWith("_" + language)) {
                sentences.putAll(words);
            }
        });
        return sentences;
    }

    /** The languages in which a key has no sentence. */
    List<String> missing(String key) {
        return LANGUAGES.stream()
                .filter(language -> !sentences(language).containsKey(key))
                .toList();
    }

    /** Whether in each language some key begins so. */
    boolean hasPrefix(String prefix) {
        return LANGUAGES.stream()
                .allMatch(language -> sentences(language).keySet().stream().anyMatch(key -> key.startsWith(prefix)));
    }

    Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        files.keySet().forEach(file -> modules.add(file.replaceAll("_(zh_CN|en)$", "")));
        return modules;
    }

    static Map<String, String> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }

    private static final class Cache {
        static final Bundles ALL = read();

        private static Bundles read() {
            Map<String, Map<String, String>> files = new LinkedHashMap<>();
            for (Path file : House.files(
                    "src/main/resources/messages", path -> path.toString().endsWith(".properties"))) {
                files.put(file.getFileName().toString().replace(".properties", ""), parse(House.read(file)));
            }
            return new Bundles(files);
        }
    }
}
