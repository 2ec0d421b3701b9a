package org.jiannuo.accounts;

import java.util.UUID;

/** The identity of an account. It belongs to one person and is never given to another. */
public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
