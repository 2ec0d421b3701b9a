package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.evidence.FileNote;
import org.jspecify.annotations.Nullable;

/** Looks into PDF: whether it opens, whether it is locked, whether it starts scripts or programs. */
final class PdfContent {
    private static final int MOST_OBJECTS = 300_000;
    private static final List<COSName> ACTIVE = List.of(
            COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"), COSName.getPDFName("RichMediaExecute"));

    private PdfContent() {}

    static Content look(Path file, Findings findings) {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() < 1) {
                return new Content.Damaged();
            }
            if (document.isEncrypted()) {
                findings.note(FileNote.RESTRICTED);
            }
            if (isActive(document.getDocument())) {
                findings.breaks(Acceptability.NOTHING_ACTIVE);
            }
            return Content.Taken.as(FileKind.PDF);
        } catch (InvalidPasswordException locked) {
            findings.note(FileNote.ENCRYPTED);
            return Content.Taken.as(FileKind.PDF);
        } catch (IOException | RuntimeException | StackOverflowError brokenDocument) {
            // The parser answers damage with many kinds of exceptions; for us they all mean the same.
            return new Content.Damaged();
        }
    }

    private static boolean isActive(COSDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, document.getTrailer());
        while (!open.isEmpty() && seen.size() < MOST_OBJECTS) {
            COSBase next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                COSName action = dictionary.getCOSName(COSName.S);
                if (dictionary.containsKey(COSName.JS) || (action != null && ACTIVE.contains(action))) {
                    return true;
                }
                dictionary.getValues().forEach(value -> push(open, value));
            } else if (next instanceof COSArray array) {
                array.forEach(value -> push(open, value));
            }
        }
        return false;
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase value) {
        COSBase resolved = value instanceof COSObject reference ? reference.getObject() : value;
        if (resolved instanceof COSDictionary || resolved instanceof COSArray) {
            open.push(resolved);
        }
    }
}
