package org.jiannuo.accounts.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jiannuo.accounts.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Names, posts and the password of the demonstration, from {@code reference/accounts/demonstration.properties}. */
@Component
class DemonstrationNames {
    private final Properties texts = new Properties();

    DemonstrationNames() {
        try (var reader = new InputStreamReader(
                new ClassPathResource("reference/accounts/demonstration.properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String of(String login) {
        return texts.getProperty("name." + login, login);
    }

    Optional<String> post(Role role) {
        return Optional.ofNullable(texts.getProperty("post." + role.code()));
    }

    String document() {
        return texts.getProperty("document", "");
    }

    String password() {
        return texts.getProperty("password", "");
    }
}
