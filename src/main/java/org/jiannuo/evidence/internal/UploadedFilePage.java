package org.jiannuo.evidence.internal;

import org.jiannuo.evidence.StoredFile;
import org.jiannuo.web.Page;

/** One line of the upload fragment: a file that is kept and waits for its form. */
public record UploadedFilePage(StoredFile file) implements Page {}
