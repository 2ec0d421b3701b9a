package org.jiannuo;

import org.jiannuo.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The platform. Two modules may each have a class of the same name, because a bean is called by its full name. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class JiannuoApplication {
    public static void main(String... typed) {
        int code = Commands.run(typed);
        System.exit(code);
    }
}
