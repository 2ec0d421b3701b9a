package org.jiannuo.programme.internal;

import org.jiannuo.web.Page;

/**
 * Where a plan is uploaded.
 *
 * @param megabytes largest file
 */
public record PlanUploadPage(int megabytes) implements Page {}
