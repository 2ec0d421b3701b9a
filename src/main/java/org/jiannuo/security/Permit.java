package org.jiannuo.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The permission that a handler asks for, {@code module:act}. Whether it also reaches the unit that the thing belongs to
 * is asked by the use case through {@link SignedInUser#may}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAuthority('{value}')")
public @interface Permit {
    /** The permission, for instance {@code obligations:accept}; {@code signed-in} for anyone who is signed in. */
    String value();
}
