package org.jiannuo.ledger.internal;

import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.ledger.LogCheckpoint;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the log is, how it stands and how to check it.
 *
 * @param checkpoint the last checkpoint; null before the first one
 * @param obstacles why the log does not publish at present, or none
 * @param address address of this site, for the command to copy
 * @param elder whether the large and simple form is wanted
 */
public record LedgerPage(@Nullable LogCheckpoint checkpoint, List<Refusal> obstacles, String address, boolean elder)
        implements Page {
    public LedgerPage {
        obstacles = List.copyOf(obstacles);
    }

    /** The command that verifies the whole log. */
    public String toVerify() {
        String command = "./jiannuo log verify " + address;
        return checkpoint == null ? command : command + " --key '" + checkpoint.key() + "'";
    }

    /** The commands that take a copy and verify it offline. */
    public String toCopy() {
        return "./jiannuo log mirror " + address + " copy\n./jiannuo log verify copy --since checkpoint";
    }
}
