package org.jiannuo.testing;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.security.SignedInUsers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Signs somebody in without the log-in page, for tests of other things. A token made here stands for a person with the
 * permissions named, in one unit and its scope; all other tokens go to the real accounts.
 */
@TestComponent
@Primary
public class SignIn implements SignedInUsers {
    private final Map<String, SignedInUser> users = new ConcurrentHashMap<>();
    private final ObjectProvider<SignedInUsers> real;

    SignIn(ObjectProvider<SignedInUsers> real) {
        this.real = real;
    }

    /** Somebody in a unit with permissions that reach that unit only. */
    public Cookie in(String unit, String... permissions) {
        return as(UUID.randomUUID(), "测试员", unit, false, permissions);
    }

    /** Somebody in a unit with permissions that reach every unit. */
    public Cookie everywhere(String unit, String... permissions) {
        return as(UUID.randomUUID(), "测试员", unit, true, permissions);
    }

    /** A named person. @param everywhere whether the permissions reach every unit */
    public Cookie as(UUID account, String name, String unit, boolean everywhere, String... permissions) {
        String token = "test-" + UUID.randomUUID();
        users.put(token, new Somebody(account, name, unit, everywhere, Set.of(permissions)));
        return new Cookie(COOKIE, token);
    }

    @Override
    public Optional<SignedInUser> behind(String token) {
        SignedInUser known = users.get(token);
        return known != null
                ? Optional.of(known)
                : real.stream()
                        .filter(other -> !(other instanceof SignIn))
                        .findFirst()
                        .flatMap(other -> other.behind(token));
    }

    private record Somebody(UUID account, String name, String unit, boolean everywhere, Set<String> permissions)
            implements SignedInUser {
        @Override
        public String unitName() {
            return unit;
        }

        @Override
        public String capacity() {
            return "unit_clerk";
        }

        @Override
        public boolean may(String permission, String unit) {
            return permissions.contains(permission) && (everywhere || this.unit.equals(unit));
        }
    }
}
