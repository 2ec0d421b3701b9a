package org.jiannuo.bench;

/** Placeholder to be replaced in this commit. */
final class CrashBench {
    private CrashBench() {}

    static void run(String... options) {
        throw new UnsupportedOperationException();
    }
}
