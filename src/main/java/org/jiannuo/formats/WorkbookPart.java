package org.jiannuo.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read piece by piece. Nothing that it refers to elsewhere is loaded. */
record WorkbookPart(BoundedPart in, XMLStreamReader xml) implements Closeable {

    static WorkbookPart open(ZipFile zip, ZipEntry entry) throws IOException {
        BoundedPart in = new BoundedPart(zip.getInputStream(entry));
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new WorkbookPart(in, factory.createXMLStreamReader(in));
        } catch (XMLStreamException | RuntimeException broken) {
            in.close();
            throw new RowSource.Damaged(FormatRules.DAMAGED.broken());
        }
    }

    void renew() {
        in.renew();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
