package org.zhunsheng.papers.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a stranger's .docx, read forwards: no document type, no entities of its own, no depth without end. */
final class DocxXml {

    private static final int DEEPEST = 256;

    private final XMLStreamReader reader;
    private int depth;

    DocxXml(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        this.reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** Moves to the next event that matters; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) throw new XMLStreamException("nested too deeply");
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unsafe();
                default -> {}
            }
        }
        return false;
    }

    boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** The local name: the strict and the transitional namespace are read alike. */
    String element() {
        return reader.getLocalName();
    }

    String characters() {
        return reader.getText();
    }

    @Nullable
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) return reader.getAttributeValue(i);
        }
        return null;
    }

    /** The attribute as a number; {@code otherwise} when it is missing or none. */
    int number(String local, int otherwise) {
        String value = attribute(local);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException isNone) {
            return otherwise;
        }
    }

    /** Behind the end of the element that starts here. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {}
    }

    /** The part declares what no document needs. */
    static final class Unsafe extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unsafe() {
            super("declares a document type or entities", null, false, false);
        }
    }
}
