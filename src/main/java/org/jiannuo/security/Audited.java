package org.jiannuo.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The audit event of a handler. For an act it is written in the transaction of the act itself: either both are there or
 * neither. For a read it is written before anything is shown.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** The event, {@code module.what_happened}; its name in words is the message {@code audit.<value>}. */
    String value();
}
