package org.jiannuo.evidence.internal;

import org.jiannuo.web.Page;

/** One line of the upload fragment: a file that was refused; the reasons are in the frame. */
public record RefusedFilePage(String name) implements Page {}
