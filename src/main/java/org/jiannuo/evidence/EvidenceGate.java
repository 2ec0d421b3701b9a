package org.jiannuo.evidence;

import org.jiannuo.kernel.Signature;

/**
 * 查阅许可. Implemented by each module that owns files: it alone knows who may read them. Without a gate nobody may.
 */
public interface EvidenceGate {
    /** Name of the module for whose matters this gate answers. */
    String module();

    /**
     * Whether this reader may read the files of this matter now. Called on every download; must not change anything.
     *
     * @param owner a matter of {@link #module()}; it may have vanished, then nobody may
     * @param reader who asks, for which unit and in which capacity
     */
    boolean mayRead(FileOwner owner, Signature reader);
}
