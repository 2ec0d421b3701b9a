/**
 * 证明材料 Evidence. Files that prove something: kept by content, checked before they are kept, never changed.
 *
 * <p>Words: evidence file 证明材料, owner 所属事项, hash 校验值, attach 附入, gate 查阅许可.
 * Rules: EVD-01 not empty · EVD-02 size · EVD-03 kinds that are taken · EVD-04 name tells the truth about the content ·
 * EVD-05 no macros or active content · EVD-06 no compression bombs · EVD-07 image dimensions · EVD-08 a usable name ·
 * EVD-09 not damaged · EVD-10 readable without a password · EVD-11 freed of traces · EVD-20 the file is known · EVD-21 only one's own upload is
 * attached · EVD-22 number of files of one matter.
 *
 * <p>Not here: who may read a file (the owner module says so through {@link org.jiannuo.evidence.EvidenceGate}), what a
 * file proves (obligations and the other owners), documents that the platform itself writes (reports). A kept file is
 * never edited; a better one is attached beside it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web", "cli"})
@NullMarked
package org.jiannuo.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
