package org.jiannuo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is locked opens again with the same file, and with nothing else. */
class VaultTest {
    private static final byte[] SECRET = "张三测".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private void known() throws IOException {
        byte[] master = new byte[Vault.KEY_BYTES];
        for (int i = 0; i < master.length; i++) {
            master[i] = (byte) i;
        }
        Path file = data.resolve("keys").resolve("known.key");
        Files.createDirectories(file.getParent());
        Files.write(file, master);
    }

    @Test
    void rows_of_earlier_versions_stay_readable() throws IOException {
        known();
        Vault vault = new Vault(data, "known");
        byte[] row =
                HexFormat.of().parseHex("070707070707070707070707b1d065056850ca266e3991d30a9d984798d98ff32120010374");
        assertThat(Vault.open(vault.key("case 7"), row, "text")).isEqualTo(SECRET);
        assertThat(HexFormat.of().formatHex(vault.codeHash("abcd-2345")))
                .isEqualTo("c4dc945cffae200c11eb7fce2c7ee55a4c2ccd8ede5ad231559c182cb815256c");
        assertThat(vault.addressHash("192.0.2.1")).isEqualTo("39502dd126fb63fd26c2894ef516b450");
    }

    @Test
    void a_lock_opens_with_its_key_and_for_its_place_only() throws IOException {
        byte[] key = new Vault(data, "one").key("case 1");
        byte[] locked = Vault.lock(key, SECRET, "text");
        assertThat(locked).hasSize(SECRET.length + Vault.LOCK_BYTES);
        assertThat(Vault.open(key, locked, "text")).isEqualTo(SECRET);
        assertThat(Vault.lock(key, SECRET, "text")).isNotEqualTo(locked);
        assertThatIllegalStateException().isThrownBy(() -> Vault.open(key, locked, "other"));
        assertThatIllegalStateException().isThrownBy(() -> Vault.open(Vault.newKey(), locked, "text"));
        assertThatIllegalStateException().isThrownBy(() -> Vault.open(key, new byte[3], "text"));
        locked[locked.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> Vault.open(key, locked, "text"));
    }

    @Test
    void nodes_share_the_file_and_only_its_owner_reads_it() throws IOException {
        Vault first = new Vault(data, "shared");
        Vault second = new Vault(data, "shared");
        assertThat(second.key("x")).isEqualTo(first.key("x")).isNotEqualTo(first.key("y"));
        assertThat(new Vault(data, "another").key("x")).isNotEqualTo(first.key("x"));
        Path file = data.resolve("keys").resolve("shared.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_code_is_read_however_it_is_typed() throws IOException {
        Vault vault = new Vault(data, "codes");
        String code = Vault.newCode();
        assertThat(code).matches("([2-9A-HJKMNP-TV-Z]{4}-){4}[2-9A-HJKMNP-TV-Z]{4}");
        String typed = " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(vault.codeHash(typed)).isEqualTo(vault.codeHash(code));
        assertThat(Vault.normal("ＡＢｃ－2")).isEqualTo("ABC2");
        assertThat(Vault.newCode()).isNotEqualTo(code);
    }
}
