package org.jiannuo.publication.internal;

import java.security.SecureRandom;
import org.jiannuo.kernel.County;

/** 公开编号. A number that tells nothing and cannot be guessed: fifty random bits after the code of the county. */
final class PublicCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicCode() {}

    static String next(County county) {
        return county.code() + "-" + group() + "-" + group();
    }

    private static String group() {
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < GROUP; i++) {
            group.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return group.toString();
    }
}
