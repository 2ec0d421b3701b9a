package org.jiannuo.security;

import java.util.Optional;

/**
 * 接口密钥. Who stands behind the access key of a request to the interface. Asked for paths under {@code /api} only, where
 * no session counts, so that a page of another site can do nothing there in somebody's name.
 */
public interface KeyedUsers {
    /** Beginning of the header {@code Authorization} before the key. */
    String SCHEME = "Bearer ";

    Optional<SignedInUser> behindKey(String key);
}
