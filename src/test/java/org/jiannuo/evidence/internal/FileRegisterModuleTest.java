package org.jiannuo.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.AopTestUtils;

@JiannuoTest
class FileRegisterModuleTest {
    @Autowired
    EvidenceFiles files;

    @Autowired
    ContentStore contents;

    @Autowired
    UnattachedFilesWatch watch;

    @Autowired
    BusinessClock clock;

    private final UUID zhang = UUID.randomUUID();
    private final UUID li = UUID.randomUUID();

    private Signature sign(UUID account) {
        return new Signature(account, "张三测", "yuwang", "unit_clerk", clock.now());
    }

    private static FileOwner matter() {
        return new FileOwner("trials", UUID.randomUUID().toString());
    }

    private Decision<StoredFile> store(String text, UUID account) {
        return files.store(new ByteArrayInputStream(EvidenceFixtures.text(text)), "证明.txt", sign(account));
    }

    private StoredFile stored(UUID account) {
        return store("证明 " + UUID.randomUUID(), account).orThrow();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void gives_back_what_was_stored() throws IOException {
        StoredFile file = store("预旺镇的证明", zhang).orThrow();
        assertThat(file.name()).isEqualTo("证明.txt");
        assertThat(file.kind()).isEqualTo(FileKind.TEXT);
        StoredFile found = files.find(file.id()).orElseThrow();
        assertThat(found.sha256()).isEqualTo(file.sha256());
        assertThat(found.stored().person()).isEqualTo("张三测");
        try (InputStream in = files.open(file.id())) {
            assertThat(in.readAllBytes()).isEqualTo(EvidenceFixtures.text("预旺镇的证明"));
        }
    }

    @Test
    void equal_contents_are_two_uploads_of_one_content() {
        StoredFile one = store("相同的内容", zhang).orThrow();
        StoredFile two = store("相同的内容", li).orThrow();
        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(one.sha256()).isEqualTo(two.sha256());
    }

    @Test
    void a_refused_file_leaves_no_entry() {
        Decision<StoredFile> decision =
                files.store(new ByteArrayInputStream(EvidenceFixtures.text("#!/bin/sh")), "a.txt", sign(zhang));
        assertThat(codes(decision)).containsExactly("EVD-03");
    }

    @Test
    void files_of_a_matter_stay_in_their_order() {
        FileOwner matter = matter();
        List<StoredFile> attached =
                Stream.generate(() -> stored(zhang)).limit(5).toList();
        attached.forEach(file -> files.attach(file.id(), matter, sign(zhang)).orThrow());
        files.attach(attached.getFirst().id(), matter, sign(zhang)).orThrow();
        assertThat(files.filesOf(matter))
                .extracting(StoredFile::id)
                .isEqualTo(attached.stream().map(StoredFile::id).toList());
        assertThat(files.filesOf("trials", List.of(matter.id(), "other"))).containsOnlyKeys(matter.id());
    }

    @Test
    void a_form_attaches_all_its_files_or_none() {
        FileOwner matter = matter();
        StoredFile early = stored(zhang);
        var good = new MockMultipartFile("files", "a.pdf", null, EvidenceFixtures.pdf());
        var bad = new MockMultipartFile("files", "b.pdf", null, EvidenceFixtures.docx());
        var worse = new MockMultipartFile("files", "c.txt", null, EvidenceFixtures.text("<html>"));
        var none = new MockMultipartFile("files", "", null, new byte[0]);
        Decision<List<StoredFile>> refused = files.attachAll(
                new EvidenceUpload(List.of(early.id().toString()), List.of(good, bad, worse)), matter, sign(zhang));
        assertThat(refused.reasons()).extracting(Refusal::where).containsExactly("b.pdf", "c.txt");
        assertThat(files.filesOf(matter)).isEmpty();

        EvidenceUpload upload = new EvidenceUpload(List.of(early.id().toString()), List.of(good, none));
        assertThat(files.uploaded(upload, sign(zhang)))
                .extracting(StoredFile::id)
                .containsExactly(early.id());
        assertThat(files.uploaded(upload, sign(li))).isEmpty();
        files.attachAll(upload, matter, sign(zhang)).orThrow();
        assertThat(files.filesOf(matter)).extracting(StoredFile::name).containsExactly("证明.txt", "a.pdf");
    }

    @Nested
    class EVD_20 {
        @Test
        void an_unknown_file_cannot_be_attached() {
            assertThat(codes(files.attach(new FileId(UUID.randomUUID()), matter(), sign(zhang))))
                    .containsExactly("EVD-20");
            EvidenceUpload made = new EvidenceUpload(List.of("../../etc/passwd"), List.of());
            assertThat(codes(files.attachAll(made, matter(), sign(zhang)))).containsExactly("EVD-20");
        }
    }

    @Nested
    class EVD_21 {
        @Test
        void another_persons_upload_cannot_be_attached_and_so_be_read() {
            assertThat(codes(files.attach(stored(zhang).id(), matter(), sign(li))))
                    .containsExactly("EVD-21");
        }
    }

    @Nested
    class EVD_22 {
        @Test
        void two_who_attach_at_once_do_not_pass_the_limit_together() throws Exception {
            FileOwner matter = matter();
            for (int i = 0; i < 46; i++) {
                files.attach(stored(zhang).id(), matter, sign(zhang)).orThrow();
            }
            List<Callable<Decision<StoredFile>>> both = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                FileId id = stored(zhang).id();
                both.add(() -> files.attach(id, matter, sign(zhang)));
            }
            int accepted = 0;
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (var future : pool.invokeAll(both)) {
                    Decision<StoredFile> decision = future.get();
                    accepted += decision.isAccepted() ? 1 : 0;
                    assertThat(codes(decision)).isSubsetOf("EVD-22");
                }
            }
            assertThat(accepted).isEqualTo(4);
            assertThat(files.filesOf(matter)).hasSize(50);
        }
    }

    @Test
    void an_upload_without_a_matter_is_read_by_its_sender_only_and_an_attached_one_by_gates_only() {
        StoredFile file = stored(zhang);
        assertThat(files.mayRead(file.id(), sign(zhang))).isTrue();
        assertThat(files.mayRead(file.id(), sign(li))).isFalse();
        files.attach(file.id(), matter(), sign(zhang)).orThrow();
        assertThat(files.mayRead(file.id(), sign(zhang))).isFalse();
        assertThat(files.mayRead(new FileId(UUID.randomUUID()), sign(zhang))).isFalse();
    }

    @Test
    void an_altered_content_is_found_and_not_given_out() throws IOException {
        StoredFile file = stored(zhang);
        Path place = place(file);
        byte[] whole = Files.readAllBytes(place);
        Files.delete(place);
        assertThat(files.verify().missing()).contains(file.sha256());
        Files.writeString(place, "altered");
        assertThat(files.verify().altered()).contains(file.sha256());
        assertThatThrownBy(() -> files.open(file.id())).isInstanceOf(UncheckedIOException.class);
        Files.write(place, whole);
        assertThat(files.verify().isSound()).isTrue();
    }

    @Test
    void uploads_that_were_never_attached_are_cleared_away_and_others_stay() throws IOException {
        StoredFile left = stored(zhang);
        StoredFile used = stored(zhang);
        files.attach(used.id(), matter(), sign(zhang)).orThrow();
        LocalDate today = clock.today();
        UnattachedFilesWatch watching = AopTestUtils.getTargetObject(watch);
        watching.on(new DayHasPassed(today.plusDays(29)));
        assertThat(files.find(left.id())).isPresent();
        Files.setLastModifiedTime(place(left), java.nio.file.attribute.FileTime.fromMillis(0));
        watching.on(new DayHasPassed(today.plusDays(31)));
        assertThat(files.find(left.id())).isEmpty();
        assertThat(contents.exists(left.sha256())).isFalse();
        assertThat(files.find(used.id())).isPresent();
        assertThat(contents.exists(used.sha256())).isTrue();
    }

    private Path place(StoredFile file) throws IOException {
        return contents.place(file.sha256());
    }
}
