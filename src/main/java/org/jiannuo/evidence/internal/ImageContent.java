package org.jiannuo.evidence.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiannuo.evidence.FileKind;

/** Reads the dimensions of an image from its header, without unpacking it. */
final class ImageContent {
    private static final int IHDR = 0x49484452;

    private ImageContent() {}

    static Content look(Path file, FileKind kind, EvidenceSettings settings, Findings findings) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long[] size = kind == FileKind.PNG ? png(in) : jpeg(in);
            if (size[0] <= 0 || size[1] <= 0) {
                return new Content.Damaged();
            }
            // Both are below 2^32, so the division avoids the overflow that the product could have.
            if (size[0] > settings.largestImage() / size[1]) {
                findings.breaks(Acceptability.IMAGE_DIMENSIONS, size[0], size[1], settings.largestImage() / 10_000);
            }
            return Content.Taken.as(kind);
        } catch (EOFException brokenOff) {
            return new Content.Damaged();
        }
    }

    private static long[] png(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        if (in.readInt() != IHDR) {
            return new long[] {0, 0};
        }
        return new long[] {in.readInt() & 0xffffffffL, in.readInt() & 0xffffffffL};
    }

    private static long[] jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int marker = nextMarker(in);
            boolean standalone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
            if (standalone) {
                continue;
            }
            int length = in.readUnsignedShort();
            if (length < 2 || marker == 0xd9 || marker == 0xda) {
                return new long[] {0, 0};
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                in.skipNBytes(1);
                long height = in.readUnsignedShort();
                return new long[] {in.readUnsignedShort(), height};
            }
            in.skipNBytes(length - 2);
        }
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new EOFException("No marker where one must be.");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }
}
