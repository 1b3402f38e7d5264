package io.smartport.tos.message.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The elements of the message schema, with those of each included file in the include's place. */
final class SchemaElements {
  private SchemaElements() {}

  /** Returns the root element of a schema file. */
  static Element root(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Returns the children of a file's root element, includes replaced by what they include. */
  static List<Element> of(Path file) throws IOException {
    List<Element> all = new ArrayList<>();
    for (Element child : children(root(file))) {
      if (child.getLocalName().equals("include")) {
        all.addAll(of(file.resolveSibling(child.getAttribute("href"))));
      } else {
        all.add(child);
      }
    }
    return all;
  }

  /** Returns the child elements in their order. */
  static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
