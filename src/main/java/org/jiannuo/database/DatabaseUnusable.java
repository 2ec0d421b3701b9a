package org.jiannuo.database;

import java.util.List;

/**
 * The database cannot be used as it is; the program does not start. The message names the rule, what was found and how
 * to mend it.
 */
public final class DatabaseUnusable extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final List<String> reasons;

    public DatabaseUnusable(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
        this.reasons = List.copyOf(reasons);
    }

    public DatabaseUnusable(String reason) {
        this(List.of(reason));
    }

    /** Every reason, each beginning with its rule code. */
    public List<String> reasons() {
        return reasons;
    }
}
