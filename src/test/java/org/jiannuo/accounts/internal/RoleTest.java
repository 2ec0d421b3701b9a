package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jiannuo.accounts.Role;
import org.junit.jupiter.api.Test;

/** What every role needs beside its name. */
class RoleTest {
    private static String resource(String path) throws IOException {
        try (InputStream in = RoleTest.class.getResourceAsStream(path)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void every_role_has_permissions_a_name_and_a_switch_for_one_time_codes() throws IOException {
        String permissions = resource("/reference/accounts/roles.csv");
        String settings = resource("/reference/settings/settings.csv");
        String names = resource("/messages/accounts_zh_CN.properties");
        for (Role role : Role.values()) {
            assertThat(permissions).contains("\n" + role.code() + ",");
            assertThat(settings).contains("\ntotp.required." + role.code().replace('_', '-') + ",");
            assertThat(names).contains("\naccounts.role." + role.code() + "=");
        }
    }
}
