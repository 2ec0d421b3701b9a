package org.jiannuo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2, 2};

    @TempDir
    Path directory;

    @Test
    void each_call_that_fails_leaves_the_old_content_or_the_new_one_and_nothing_else() throws IOException {
        Path file = directory.resolve("f");
        for (int failing = 0; failing < 4; failing++) {
            DurableFile.write(file, OLD);
            FailingDisk disk = new FailingDisk(failing);
            assertThatIOException().as(disk.calls.toString()).isThrownBy(() -> DurableFile.write(file, NEW, disk));
            assertThat(Files.readAllBytes(file)).isIn(OLD, NEW).isEqualTo(failing < 3 ? OLD : NEW);
            try (var files = Files.list(directory)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void what_was_written_is_forced_before_it_takes_the_place_of_the_old_and_the_directory_after() throws IOException {
        FailingDisk disk = new FailingDisk(99);
        DurableFile.write(directory.resolve("f"), NEW, disk);
        assertThat(disk.calls).containsExactly("put", "force file", "move", "force directory");
    }

    @Test
    void only_the_owner_may_read_it_and_missing_directories_are_made() throws IOException {
        Path file = directory.resolve("a/b/c");
        DurableFile.write(file, NEW);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** The real disk, until its n-th call. */
    private static final class FailingDisk implements DurableFile.Disk {
        private final int failing;
        private final List<String> calls = new ArrayList<>();

        FailingDisk(int failing) {
            this.failing = failing;
        }

        private void call(String name) throws IOException {
            calls.add(name);
            if (calls.size() > failing) {
                throw new IOException("the disk is full");
            }
        }

        @Override
        public void put(Path fresh, byte[] content) throws IOException {
            call("put");
            DurableFile.Disk.super.put(fresh, content);
        }

        @Override
        public void force(Path path) throws IOException {
            call(Files.isDirectory(path) ? "force directory" : "force file");
            DurableFile.Disk.super.force(path);
        }

        @Override
        public void move(Path fresh, Path file) throws IOException {
            call("move");
            DurableFile.Disk.super.move(fresh, file);
        }
    }
}
