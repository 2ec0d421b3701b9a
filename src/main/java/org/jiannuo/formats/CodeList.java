package org.jiannuo.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 代码集. Codes and their names. */
final class CodeList {
    private final String name;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    CodeList(String name) {
        this.name = name;
    }

    void add(String code, String meaning) {
        names.put(code, meaning);
        codes.put(Writing.heading(meaning), code);
        codes.putIfAbsent(Writing.heading(code), code);
    }

    /** The code of what was written: a code, a name or a known spelling of one. */
    Optional<String> code(String written) {
        String code = codes.get(Writing.heading(written));
        return Optional.ofNullable(
                code != null ? code : codes.get(Writing.heading(Vocabulary.BUNDLED.meant(name, written))));
    }

    String meaning(String code) {
        return names.getOrDefault(code, code);
    }

    List<String> meanings() {
        return List.copyOf(names.values());
    }
}
