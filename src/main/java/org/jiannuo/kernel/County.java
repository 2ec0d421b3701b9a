package org.jiannuo.kernel;

import java.util.regex.Pattern;

/**
 * A county-level division by its six-digit code, for instance 640324. First column of every key of a big table.
 *
 * @param code six digits of GB/T 2260
 */
public record County(String code) {
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    public County {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A county code has six digits: " + code);
        }
    }
}
