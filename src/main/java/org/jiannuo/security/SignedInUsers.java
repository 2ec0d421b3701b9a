package org.jiannuo.security;

import java.util.Optional;

/** Who stands behind the token of the session cookie. Implemented by accounts; asked once a request. */
public interface SignedInUsers {
    /** Name of the cookie; the token in it is opaque, at least 128 random bits. */
    String COOKIE = "jiannuo";

    Optional<SignedInUser> behind(String token);
}
