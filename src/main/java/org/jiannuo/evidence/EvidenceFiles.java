package org.jiannuo.evidence;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;

/** 证明材料. Takes, keeps and gives back files. What was accepted survives a power cut. */
public interface EvidenceFiles {

    /**
     * Checks a file and keeps it. Returns only when content and entry are on the disk; joins the caller's transaction.
     *
     * @param content read to its end or to the size limit, not closed
     * @param declaredName the name the sender gave, with or without a path
     * @return the kept file, or every rule that it breaks ({@code where} is the name)
     */
    Decision<StoredFile> store(InputStream content, String declaredName, Signature by);

    /**
     * Checks a content by the same rules, takes out of it what says who made it, and keeps nothing, for modules that
     * keep it themselves, encrypted.
     *
     * @return the content without traces, or every rule that it breaks ({@code where} is the name)
     */
    Decision<Cleaned> clean(byte[] content, String declaredName);

    /** A content that may be kept. @param name its harmless name @param kind what it is */
    record Cleaned(String name, FileKind kind, byte[] content) {}

    /** A kept file by its id. Says nothing about who may read it. */
    Optional<StoredFile> find(FileId id);

    /**
     * The content, compared with its hash before the first byte is given. The caller closes it and has made sure that
     * the reader may read.
     *
     * @throws java.io.UncheckedIOException when the content is missing or altered
     */
    InputStream open(FileId id);

    /** Joins a kept file to a matter. Refused for an unknown file, another person's upload or too many files. */
    Decision<StoredFile> attach(FileId id, FileOwner owner, Signature by);

    /**
     * Takes everything an upload fragment sent and joins it to a matter: all files or none.
     *
     * @return the files of this upload, or the reasons of all files at once ({@code where} is the name of the file)
     */
    Decision<List<StoredFile>> attachAll(EvidenceUpload upload, FileOwner owner, Signature by);

    /** Files of an upload fragment that this account has already stored; a form that is shown again keeps them. */
    List<StoredFile> uploaded(EvidenceUpload upload, Signature by);

    /** The files of a matter in the order in which they were attached. */
    List<StoredFile> filesOf(FileOwner owner);

    /** The files of many matters of one module in one query; a matter without files is not a key. */
    Map<String, List<StoredFile>> filesOf(String module, Collection<String> ids);

    /** Whether a gate lets this reader read the file for one of its matters; an upload without a matter is its sender's. */
    boolean mayRead(FileId id, Signature reader);

    /** Reads every kept content and compares it with its hash. Long; changes nothing. */
    Verification verify();
}
