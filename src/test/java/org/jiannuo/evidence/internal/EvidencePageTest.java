package org.jiannuo.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@JiannuoTest
class EvidencePageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    EvidenceFiles files;

    @Autowired
    SignIn signIn;

    @Autowired
    BusinessClock clock;

    @Autowired
    ConfigurableApplicationContext platform;

    private final UUID zhang = UUID.randomUUID();

    /** A module of this test that owns matters: those of a unit are read by that unit. */
    @BeforeEach
    void openTheGateOfATrialModule() {
        if (!platform.getBeanFactory().containsSingleton("pagetrials")) {
            platform.getBeanFactory().registerSingleton("pagetrials", new EvidenceGate() {
                @Override
                public String module() {
                    return "pagetrials";
                }

                @Override
                public boolean mayRead(FileOwner owner, Signature reader) {
                    return owner.id().startsWith(reader.unit() + "/");
                }
            });
        }
    }

    private Cookie zhang() {
        return signIn.as(zhang, "张三测", "yuwang", false);
    }

    private StoredFile attached(byte[] content, String name, String unit) {
        Signature by = new Signature(zhang, "张三测", unit, "unit_clerk", clock.now());
        StoredFile file =
                files.store(new ByteArrayInputStream(content), name, by).orThrow();
        FileOwner owner = new FileOwner("pagetrials", unit + "/" + UUID.randomUUID());
        return files.attach(file.id(), owner, by).orThrow();
    }

    private ResultActions download(Object id, Cookie who) throws Exception {
        return mvc.perform(get("/evidence/" + id).cookie(who));
    }

    @Test
    void gives_a_file_out_under_its_name_and_locked_up() throws Exception {
        StoredFile file = attached(EvidenceFixtures.pdf(), "承诺书 \"盖章\".pdf", "yuwang");
        download(file.id(), zhang())
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string(
                                "Content-Disposition", containsString("filename*=UTF-8''%E6%89%BF%E8%AF%BA%E4%B9%A6")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("script"))))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andExpect(content().bytes(read(file)));
    }

    private byte[] read(StoredFile file) throws Exception {
        try (var in = files.open(file.id())) {
            return in.readAllBytes();
        }
    }

    @Test
    void what_one_may_not_read_is_not_found_like_what_does_not_exist() throws Exception {
        StoredFile file = attached(EvidenceFixtures.text("机密"), "a.txt", "yuwang");
        Cookie stranger = signIn.everywhere("xiamaguan", "obligations:read");
        download(file.id(), stranger)
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("机密"))));
        download(file.id() + "/preview", stranger).andExpect(status().isNotFound());
        download(UUID.randomUUID(), stranger).andExpect(status().isNotFound());
        download("1", stranger).andExpect(status().isNotFound());
        download("..%2f..%2fetc%2fpasswd", stranger).andExpect(status().is4xxClientError());
    }

    @Test
    void nobody_reads_without_signing_in() throws Exception {
        StoredFile file = attached(EvidenceFixtures.text("机密"), "a.txt", "yuwang");
        int answer = mvc.perform(get("/evidence/" + file.id()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer).isBetween(300, 403);
    }

    @Test
    void images_and_pdf_are_shown_and_the_rest_is_only_saved() throws Exception {
        download(attached(EvidenceFixtures.png(5, 5), "a.png", "yuwang").id() + "/preview", zhang())
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Type", "image/png"));
        download(attached(EvidenceFixtures.docx(), "a.docx", "yuwang").id() + "/preview", zhang())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        download(attached(EvidenceFixtures.text("a,b"), "a.csv", "yuwang").id(), zhang())
                .andExpect(header().string("Content-Type", "application/octet-stream"));
    }

    @Test
    void an_upload_answers_with_a_line_for_the_form() throws Exception {
        mvc.perform(multipart("/evidence/uploads")
                        .file(new MockMultipartFile("file", "C:\\资料\\验收单.txt", null, EvidenceFixtures.text("abc")))
                        .with(csrf())
                        .cookie(zhang()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"evidence\"")))
                .andExpect(content().string(containsString("验收单.txt")))
                .andExpect(content()
                        .string(containsString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));
    }

    @Test
    void a_refused_upload_answers_with_every_reason_in_words() throws Exception {
        mvc.perform(multipart("/evidence/uploads")
                        .file(new MockMultipartFile("file", "<b>.txt", null, EvidenceFixtures.text("#!/bin/sh")))
                        .with(csrf())
                        .cookie(zhang()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("识别为：脚本")))
                .andExpect(content().string(containsString("EVD-03")))
                .andExpect(content().string(not(containsString("<b>"))));
    }
}
