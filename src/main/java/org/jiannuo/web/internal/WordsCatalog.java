package org.jiannuo.web.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jiannuo.web.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every module's words, read once. */
@Component
class WordsCatalog {
    static final String COOKIE = "jiannuo-language";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Words chinese = new Words(CHINESE, read("zh_CN"));
    private final Words english = new Words(Locale.ENGLISH, read("en"));

    Words chinese() {
        return chinese;
    }

    Words english() {
        return english;
    }

    /** The language asked for by the address, else by the cookie; Chinese otherwise. */
    Words of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("en") ? english : chinese;
                }
            }
        }
        return chinese;
    }

    private static Map<String, String> read(String language) {
        Map<String, String> sentences = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sentences;
    }
}
