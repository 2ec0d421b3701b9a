package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jiannuo.evidence.FileKind;

/** Looks into packed documents (OOXML, OFD): which one it is, whether it is a bomb, whether something active lies in it. */
final class ZipContent {
    private static final int TYPES_LIMIT = 1 << 20;
    private static final long RATIO_FROM = 1 << 20;

    private final EvidenceSettings settings;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private long expanded;
    private String types = "";
    private boolean damaged;

    private ZipContent(EvidenceSettings settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    static Content look(Path file, EvidenceSettings settings, Findings findings) throws IOException {
        ZipContent content = new ZipContent(settings, findings);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return content.read(zip);
        } catch (ZipException | IllegalArgumentException | java.io.EOFException brokenArchive) {
            return new Content.Damaged();
        }
    }

    private Content read(ZipFile zip) throws IOException {
        if (zip.size() > settings.mostParts()) {
            findings.breaks(Acceptability.NO_BOMB);
            return new Content.Foreign(Content.Sort.ARCHIVE);
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            damaged |= !names.add(entry.getName());
            if (!readPart(zip, entry)) {
                findings.breaks(Acceptability.NO_BOMB);
                break;
            }
            lookAtName(entry.getName().toLowerCase(Locale.ROOT));
        }
        return damaged ? new Content.Damaged() : kind();
    }

    /** Unpacks a part to count it. @return false when it grows beyond the limits */
    private boolean readPart(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        boolean isTypes = name.equals("[Content_Types].xml");
        boolean isRelation = name.endsWith(".rels");
        StringBuilder kept = new StringBuilder();
        byte[] buffer = new byte[16384];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                expanded += read;
                if (expanded > settings.expanded().toBytes() || isTooDense(size, entry.getCompressedSize())) {
                    return false;
                }
                if ((isTypes || isRelation) && kept.length() < TYPES_LIMIT) {
                    kept.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
            }
        }
        if (isTypes) {
            types = kept.toString();
        }
        if (isRelation) {
            lookAtRelations(kept.toString());
        }
        return true;
    }

    private boolean isTooDense(long size, long packed) {
        return size > RATIO_FROM && size / Math.max(1, packed) > settings.highestRatio();
    }

    private void lookAtName(String name) {
        boolean macro =
                name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/dialogsheets/");
        if (macro
                || name.contains("/activex/")
                || name.endsWith(".exe")
                || name.endsWith(".js")
                || name.endsWith(".vbs")) {
            findings.breaks(Acceptability.NOTHING_ACTIVE);
        }
    }

    /** A template or object fetched from elsewhere when the document is opened is how harmless documents carry macros. */
    private void lookAtRelations(String xml) {
        for (String relation : xml.split("<", -1)) {
            boolean fetched = relation.contains("attachedTemplate")
                    || relation.contains("oleObject")
                    || relation.contains("/frame\"");
            if (fetched && relation.contains("\"External\"")) {
                findings.breaks(Acceptability.NOTHING_ACTIVE);
            }
        }
    }

    private Content kind() {
        if (types.contains("macroEnabled")) {
            findings.breaks(Acceptability.NOTHING_ACTIVE);
        }
        if (names.contains("word/document.xml") && types.contains("wordprocessingml.document.main+xml")
                || types.contains("word.document.macroEnabled")) {
            return Content.Taken.as(FileKind.DOCX);
        }
        if (names.contains("xl/workbook.xml") && types.contains("spreadsheetml.sheet.main+xml")
                || types.contains("excel.sheet.macroEnabled")) {
            return Content.Taken.as(FileKind.XLSX);
        }
        if (names.contains("ppt/presentation.xml") && types.contains("presentationml.presentation.main+xml")
                || types.contains("powerpoint.presentation.macroEnabled")) {
            return Content.Taken.as(FileKind.PPTX);
        }
        return names.contains("OFD.xml") ? Content.Taken.as(FileKind.OFD) : new Content.Foreign(Content.Sort.ARCHIVE);
    }
}
