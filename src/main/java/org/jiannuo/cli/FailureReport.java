package org.jiannuo.cli;

import org.jiannuo.database.DatabaseUnusable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in plain words why a command failed; only a bug shows its trace. */
final class FailureReport implements IExecutionExceptionHandler {
    private static final int REFUSED = 2;
    private static final int FAILED = 70;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnusable unusable) {
                unusable.reasons().forEach(line.getErr()::println);
                return REFUSED;
            }
        }
        LoggerFactory.getLogger(FailureReport.class).error("The command failed.", failure);
        return FAILED;
    }
}
