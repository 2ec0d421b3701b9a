package org.jiannuo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiannuo.JiannuoApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test in a real browser on a platform of its own that was started with {@code --demo}. It is skipped, saying why, when
 * no Chromium is installed.
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
            "jiannuo.start=demo"
        })
@Import({SignIn.class, TestWorld.class})
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface DemonstrationTest {}
