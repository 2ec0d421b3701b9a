package org.jiannuo.web;

/**
 * A page or a fragment of one. The record {@code org.jiannuo.<module>…XyzPage} is shown by the template
 * {@code <module>/XyzPage.jte}.
 */
public interface Page {}
