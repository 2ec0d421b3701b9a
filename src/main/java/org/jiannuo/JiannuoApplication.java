package org.jiannuo;

import org.jiannuo.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The platform. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class JiannuoApplication {
    public static void main(String... typed) {
        int code = Commands.run(typed);
        System.exit(code);
    }
}
