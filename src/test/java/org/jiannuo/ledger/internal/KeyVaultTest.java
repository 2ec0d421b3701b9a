package org.jiannuo.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {
    private static final byte[] SECRET = "a secret of 32 bytes, more or less".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void opens_what_it_closed_and_only_that() throws Exception {
        KeyVault vault = new KeyVault(data.resolve("k"));
        byte[] sealed = vault.close(SECRET, "key");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(new KeyVault(data.resolve("k")).open(sealed, "key")).isEqualTo(SECRET);
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> vault.open(sealed, "other"));
        sealed[20] ^= 1;
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> vault.open(sealed, "key"));
        assertThat(vault.close(SECRET, "key")).isNotEqualTo(vault.close(SECRET, "key"));
    }

    @Test
    void without_its_file_or_with_another_one_nothing_opens() throws Exception {
        byte[] sealed = new KeyVault(data.resolve("k")).close(SECRET, "key");
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> new KeyVault(data.resolve("lost")).open(sealed, "key"));
        KeyVault other = new KeyVault(data.resolve("other"));
        byte[] _ = other.close(SECRET, "key");
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> other.open(sealed, "key"));
    }

    @Test
    void only_the_owner_reads_the_file() throws IOException {
        byte[] _ = new KeyVault(data.resolve("k")).close(SECRET, "key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("k"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }
}
