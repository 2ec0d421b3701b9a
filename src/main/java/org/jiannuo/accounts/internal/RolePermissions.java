package org.jiannuo.accounts.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiannuo.accounts.Role;
import org.springframework.stereotype.Component;

/** What each role may do. */
@Component
class RolePermissions {
    private static final String FILE = "/reference/accounts/roles.csv";

    private final Map<Role, Set<String>> permissions = new EnumMap<>(Role.class);

    RolePermissions() {
        for (Map<String, String> row : rows()) {
            String code = row.getOrDefault("role", "");
            Role role = Role.of(code).orElseThrow(() -> new IllegalStateException("No such role: " + code));
            permissions.computeIfAbsent(role, _ -> new TreeSet<>()).add(row.getOrDefault("permission", ""));
        }
    }

    Set<String> of(Role role) {
        return permissions.getOrDefault(role, Set.of());
    }

    boolean has(Role role, String permission) {
        return of(role).contains(permission);
    }

    Set<Role> rolesWith(String permission) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        permissions.forEach((role, held) -> {
            if (held.contains(permission)) {
                roles.add(role);
            }
        });
        return roles;
    }

    private static List<Map<String, String>> rows() {
        try (InputStream in = RolePermissions.class.getResourceAsStream(FILE);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(Objects.requireNonNull(in, FILE))) {
            return rows.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }
}
