package org.jiannuo.accounts.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiannuo.accounts.Role;
import org.springframework.stereotype.Component;

/** What each role may do. */
@Component
class RolePermissions {
    private final Map<Role, Set<String>> permissions = new EnumMap<>(Role.class);

    RolePermissions() {
        for (Map<String, String> row : Reference.rows("roles.csv")) {
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
}
