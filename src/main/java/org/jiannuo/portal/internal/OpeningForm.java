package org.jiannuo.portal.internal;

/**
 * What was typed to open or close a programme.
 *
 * @param programme its identity
 * @param open whether it shall be open
 * @param basis the basis, or the reason to close it
 */
public record OpeningForm(String programme, boolean open, String basis) {}
