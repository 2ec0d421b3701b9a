package org.jiannuo.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 办理单编号. The hidden number of a form, by which a second sending of the same form is recognised. */
public final class SheetId {
    private SheetId() {}

    /** The number that was sent; a form without a readable one is a form of its own. */
    public static UUID of(@Nullable String sent) {
        try {
            return sent == null ? UUID.randomUUID() : UUID.fromString(sent);
        } catch (IllegalArgumentException notAnId) {
            return UUID.randomUUID();
        }
    }
}
