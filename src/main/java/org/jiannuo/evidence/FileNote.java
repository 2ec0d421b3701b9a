package org.jiannuo.evidence;

/** Something a reader of a file must know. */
public enum FileNote {
    /** Opens only with a password; its content could not be looked at. */
    ENCRYPTED,
    /** Its author forbade printing or copying; it can be read. */
    RESTRICTED
}
