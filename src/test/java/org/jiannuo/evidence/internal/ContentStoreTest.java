package org.jiannuo.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {
    /** SHA-256 of the three letters abc, from FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    private ContentStore store;

    @BeforeEach
    void open() throws IOException {
        store = new ContentStore(directory.resolve("evidence"));
    }

    private String keep(String content) throws IOException {
        try (var arrival = store.receive(new ByteArrayInputStream(EvidenceFixtures.text(content)), 1000)
                .orElseThrow()) {
            store.keep(arrival);
            return arrival.sha256();
        }
    }

    private List<Path> filesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_content_lies_under_its_hash() throws IOException {
        assertThat(keep("abc")).isEqualTo(ABC);
        try (InputStream in = store.open(ABC)) {
            assertThat(in.readAllBytes()).isEqualTo(EvidenceFixtures.text("abc"));
        }
        try (Stream<String> hashes = store.hashes()) {
            assertThat(hashes).containsExactly(ABC);
        }
    }

    @Test
    void equal_contents_lie_once_and_leave_nothing_behind() throws IOException {
        keep("abc");
        keep("abc");
        assertThat(filesOnDisk()).hasSize(1);
    }

    @Test
    void a_sender_who_never_stops_is_cut_off_and_leaves_nothing_behind() throws IOException {
        assertThat(store.receive(EvidenceFixtures.endless(), 1 << 20)).isEmpty();
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void a_sender_who_breaks_off_leaves_nothing_behind() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line is dead.");
            }
        };
        try {
            assertThat(store.receive(broken, 1000)).isEmpty();
        } catch (IOException expected) {
            assertThat(expected).hasMessage("The line is dead.");
        }
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void what_was_not_finished_before_a_crash_is_gone_at_the_next_start() throws IOException {
        Files.writeString(directory.resolve("evidence/incoming/left"), "half");
        store = new ContentStore(directory.resolve("evidence"));
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void notices_an_altered_content_and_heals_it_when_it_is_sent_again() throws IOException {
        keep("abc");
        Path place = filesOnDisk().getFirst();
        Files.delete(place);
        Files.writeString(place, "abd");
        assertThat(store.isSound(ABC)).isFalse();
        keep("abc");
        assertThat(store.isSound(ABC)).isTrue();
    }

    @Test
    void a_path_is_never_taken_for_a_hash() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> store.open("../../../../etc/passwd"));
    }
}
