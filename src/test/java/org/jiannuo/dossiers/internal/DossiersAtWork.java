package org.jiannuo.dossiers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Readers of dossiers. */
abstract class DossiersAtWork {
    static final String SERIAL = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    BusinessClock clock;

    Signature by(String unit) {
        return new Signature(UUID.randomUUID(), "张三测", unit, "credit_officer", clock.now());
    }

    String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[dossiers.");
        return page;
    }

    Cookie reader() {
        return signIn.in("credit-office", "dossiers:read", "dossiers:print");
    }
}
