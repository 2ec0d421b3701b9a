package org.jiannuo.witness.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log in a directory that remembers what was read of it, and to which something may happen just before a reading. */
final class WatchedLog implements LogCopy {
    /** What happens before a reading, or what the reader gets instead. */
    interface Happening {
        void happen() throws IOException;
    }

    /** Who does not wait. */
    static final Patience NONE = new Patience(0, 1);

    private final LogCopy original;
    private final boolean live;
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final Map<String, Happening> before = new HashMap<>();

    private WatchedLog(Path directory, boolean live) {
        this.original = new InDirectory(directory);
        this.live = live;
    }

    static WatchedLog still(Path directory) {
        return new WatchedLog(directory, false);
    }

    static WatchedLog live(Path directory) {
        return new WatchedLog(directory, true);
    }

    /** What happens before the resource is read for the so-manieth time, from 1. */
    WatchedLog before(String path, int reading, Happening happening) {
        before.put(path + "#" + reading, happening);
        return this;
    }

    List<String> read() {
        return List.copyOf(read);
    }

    @Override
    public byte[] get(String path) throws IOException {
        read.add(path);
        Happening happening = before.get(path + "#" + Collections.frequency(read, path));
        if (happening != null) {
            happening.happen();
        }
        return original.get(path);
    }

    @Override
    public boolean isLive() {
        return live;
    }

    static VerifyLog.Result verify(LogCopy log, Patience patience) {
        return run(log, new VerifyLog.Trust(PaperLog.KEY.verifier(), null, List.of()), patience);
    }

    static VerifyLog.Result run(LogCopy log, VerifyLog.Trust trust, Patience patience) {
        return new VerifyLog(log, trust, patience).verify();
    }

    static List<String> kinds(VerifyLog.Result result) {
        return result.findings().stream().map(Finding::kind).toList();
    }
}
