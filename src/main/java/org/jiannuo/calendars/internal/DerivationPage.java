package org.jiannuo.calendars.internal;

import org.jiannuo.calendars.Derivation;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The calculator of due days with its derivation.
 *
 * @param form what was typed
 * @param derivation the derivation, or null before anything was asked
 */
public record DerivationPage(DerivationForm form, @Nullable Derivation derivation) implements Page {}
