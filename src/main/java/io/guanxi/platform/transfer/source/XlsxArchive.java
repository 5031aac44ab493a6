package io.guanxi.platform.transfer.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook and how they are tied together. */
final class XlsxArchive implements Closeable {

  /** Twice as fast as the one of the JDK. */
  private static final XMLInputFactory XML = new InputFactoryImpl();

  private static final int MOST_PARTS = 10_000;

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
  }

  /** A tie from one part to another. */
  record Relation(String id, String kind, String target) {}

  private final ZipFile zip;

  XlsxArchive(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    if (zip.size() > MOST_PARTS) {
      zip.close();
      throw new GuardedStream.TooLarge();
    }
  }

  /** Opens a part; null if there is none of that name. */
  @Nullable XMLStreamReader open(String part) throws IOException, XMLStreamException {
    ZipEntry entry = entry(part);
    if (entry == null) {
      return null;
    }
    return reader(zip.getInputStream(entry), entry.getCompressedSize());
  }

  /** Reads XML without ever following what it points to. */
  static XMLStreamReader reader(InputStream in, long packed) throws XMLStreamException {
    return XML.createXMLStreamReader(new GuardedStream(in, packed));
  }

  /** How large a part says it is; 0 if it does not say. */
  long size(String part) {
    ZipEntry entry = entry(part);
    return entry == null ? 0 : entry.getSize();
  }

  private @Nullable ZipEntry entry(String part) {
    ZipEntry exact = zip.getEntry(part);
    return exact != null
        ? exact
        : zip.stream().filter(e -> e.getName().equalsIgnoreCase(part)).findFirst().orElse(null);
  }

  /** What a part refers to, with targets as names of parts. */
  List<Relation> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    List<Relation> relations = new ArrayList<>();
    XMLStreamReader xml = open(folder + "_rels/" + part.substring(slash) + ".rels");
    while (xml != null && nextElement(xml) != null) {
      String target = xml.getAttributeValue(null, "Target");
      String type = xml.getAttributeValue(null, "Type");
      String id = xml.getAttributeValue(null, "Id");
      if (target != null && type != null && id != null) {
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        relations.add(new Relation(id, kind, resolve(folder, target)));
      }
    }
    return relations;
  }

  private static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    while (path.contains("/../")) {
      path = path.replaceFirst("[^/]+/\\.\\./", "");
    }
    return path.replace("/./", "/");
  }

  /** The name of the next element that starts, null at the end. */
  static @Nullable String nextElement(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = next(xml);
      if (event == XMLStreamReader.START_ELEMENT) {
        return xml.getLocalName();
      }
    }
    return null;
  }

  /** The next event; a document type, which no workbook has, is refused. */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
      throw new XMLStreamException("A workbook has no document type");
    }
    return event;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
