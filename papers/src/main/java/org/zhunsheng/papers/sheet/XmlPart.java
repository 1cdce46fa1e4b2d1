package org.zhunsheng.papers.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a stranger's file, read forwards in bounded memory: no document type, no entities, no depth, no
 * endless supply of names (a parser keeps every name it has met).
 *
 * <p>Always decoded as UTF-8, which every spreadsheet program writes; {@link Budget} counts bytes on that ground.
 */
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 4096;
    private static final int MOST_NAMESPACES = 100_000;

    private final String name;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    /** Names that were counted lately: a sheet says the same few for every cell, and the parser hands out one string for each. */
    private final @Nullable String[] lately = new String[64];

    private int depth;
    private int namespaces;

    XmlPart(String name, InputStream in) throws XMLStreamException {
        this.name = name;
        this.in = in;
        // A factory a part: names from one file must not live on in a table shared with the next.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        this.reader = factory.createXMLStreamReader(in, "UTF-8");
    }

    /** Whether there is a next event; then {@link #starts()}, {@link #ends()} and {@link #element()} say which. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) return false;
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Refusal(Problem.UNSAFE_XML, name);
            default -> {}
        }
        return true;
    }

    private void enter() {
        if (++depth > DEEPEST) throw new Refusal(Problem.BOMB, name);
        namespaces += reader.getNamespaceCount();
        count(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) count(reader.getAttributeLocalName(i));
        if (names.size() > MOST_NAMES || namespaces > MOST_NAMESPACES) throw new Refusal(Problem.BOMB, name);
    }

    @SuppressWarnings("ReferenceEquality") // another string of the same letters is merely counted again
    private void count(String name) {
        int place = (name.length() * 31 + name.charAt(0)) & (lately.length - 1);
        if (lately[place] == name) return;
        lately[place] = name;
        names.add(name);
    }

    boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** Local name of the element that starts or ends here: the strict and the transitional namespace are read alike. */
    String element() {
        return reader.getLocalName();
    }

    int depth() {
        return depth;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    @Nullable
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) return reader.getAttributeValue(i);
        }
        return null;
    }

    boolean flag(String local) {
        String value = attribute(local);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** The text up to the end of the element that starts here, cut after {@code most} characters. */
    void text(StringBuilder into, int most) throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) here(into, most);
    }

    /** The text that stands here, if it is one, as far as there is room. */
    void here(StringBuilder into, int most) throws XMLStreamException {
        if (!onText() || into.length() >= most) return;
        int length = Math.min(reader.getTextLength(), most - into.length());
        into.append(reader.getTextCharacters(), reader.getTextStart(), length);
    }

    private boolean onText() {
        return switch (reader.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> true;
            default -> false;
        };
    }

    /**
     * The text of a string item ({@code si} or {@code is}) that starts here: all its runs, without the phonetic guide,
     * cut after {@code most} characters.
     */
    String item(int most) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && next()) {
            if (!starts()) continue;
            if (element().equals("rPh")) skip();
            else if (element().equals("t")) text(text, most);
        }
        return Escapes.decode(text.toString());
    }

    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {}
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException brokenAnyway) {
            // Whatever is wrong with the text was said while it was read.
        } finally {
            in.close();
        }
    }
}
