package org.jiannuo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.database.internal.OwnerAccess;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole platform with a real PostgreSQL and a real server. All such tests share one platform, so each
 * makes its own units and things, and a test that turns the clock turns it back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = JiannuoApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jiannuo.data=target/test-data/${random.uuid}",
            "jiannuo.pg-binaries=target/pg",
            "jiannuo.schedule=false",
            "jiannuo.clock=2026-11-23",
            "jiannuo.address=https://credit.example"
        })
@AutoConfigureMockMvc
@Import({SignIn.class, TestWorld.class, OwnerAccess.class, Acts.class, Acts.Work.class, SharedFixtures.class})
public @interface JiannuoTest {}
