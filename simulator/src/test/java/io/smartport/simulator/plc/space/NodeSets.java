package io.smartport.simulator.plc.space;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The NodeSets that the OPC Foundation publishes, beside the project. */
final class NodeSets {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data", "opcua");
  private static final List<String> FILES =
      List.of(
          "Schema/Opc.Ua.NodeSet2.xml.gz",
          "DI/Opc.Ua.Di.NodeSet2.xml",
          "Machinery/Opc.Ua.Machinery.NodeSet2.xml",
          "Robotics/Opc.Ua.Robotics.NodeSet2.xml",
          "CranesHoists/Opc.Ua.CranesHoists.NodeSet2.xml",
          "ISA95-JOBCONTROL/opc.ua.isa95-jobcontrol.nodeset2.xml");
  private static final Pattern ID = Pattern.compile("(?:ns=(\\d+);)?i=(\\d+)");
  private static final Pattern NAME = Pattern.compile("(?:(\\d+):)?(.*)");

  private final Map<TypeId, Published> nodes = new LinkedHashMap<>();

  /** A reference between two nodes. */
  record Link(int type, TypeId to, boolean forward) {}

  /**
   * A node.
   *
   * @param nameIn namespace of its browse name
   * @param dataType of a variable
   */
  record Published(
      String kind,
      Namespace nameIn,
      String name,
      TypeId dataType,
      int valueRank,
      boolean isAbstract,
      List<Link> links,
      Element element) {
    /** Where the first reference of a type leads. */
    Optional<TypeId> target(int type, boolean forward) {
      return links.stream()
          .filter(link -> link.type() == type && link.forward() == forward)
          .map(Link::to)
          .findFirst();
    }
  }

  private NodeSets() {}

  /** Reads them; the calling test is skipped, with a printed reason, when they are not there. */
  static NodeSets read() throws IOException {
    boolean isThere = Files.exists(FOLDER);
    if (!isThere) {
      System.out.println("SKIPPED: " + FOLDER + " is not here");
    }
    assumeTrue(isThere, FOLDER + " is not here");
    NodeSets sets = new NodeSets();
    for (String file : FILES) {
      sets.read(FOLDER.resolve(file));
    }
    return sets;
  }

  Published node(TypeId id) {
    return Objects.requireNonNull(nodes.get(id), () -> id + " is not published");
  }

  Map<TypeId, Published> all() {
    return nodes;
  }

  private void read(Path file) throws IOException {
    Element root = parse(file);
    List<Namespace> namespaces = new ArrayList<>(List.of(Namespace.UA));
    for (Element uris : children(root, "NamespaceUris")) {
      children(uris, "Uri").forEach(uri -> namespaces.add(namespace(uri.getTextContent())));
    }
    Map<String, String> aliases = new HashMap<>();
    for (Element list : children(root, "Aliases")) {
      children(list, "Alias")
          .forEach(a -> aliases.put(a.getAttribute("Alias"), a.getTextContent().trim()));
    }
    Reader reader = new Reader(namespaces, aliases);
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().startsWith("UA")) {
        nodes.put(reader.id(element.getAttribute("NodeId")), reader.node(element));
      }
    }
  }

  private static Element parse(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream xml = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(xml).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file.toString(), e);
    }
  }

  private static Namespace namespace(String uri) {
    return Arrays.stream(Namespace.values())
        .filter(namespace -> namespace.uri().equals(uri.trim()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("namespace " + uri));
  }

  /** Child elements of a name. */
  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  /** Reads ids and names of one file. */
  private record Reader(List<Namespace> namespaces, Map<String, String> aliases) {
    TypeId id(String text) {
      Matcher matcher = ID.matcher(aliases.getOrDefault(text.trim(), text.trim()));
      if (!matcher.matches()) {
        throw new IllegalArgumentException("node id " + text);
      }
      return new TypeId(namespace(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private Namespace namespace(@Nullable String index) {
      return namespaces.get(index == null ? 0 : Integer.parseInt(index));
    }

    Published node(Element element) {
      Matcher name = NAME.matcher(element.getAttribute("BrowseName"));
      if (!name.matches()) {
        throw new IllegalArgumentException(element.getAttribute("BrowseName"));
      }
      List<Link> links = new ArrayList<>();
      for (Element references : children(element, "References")) {
        for (Element reference : children(references, "Reference")) {
          links.add(link(reference));
        }
      }
      String dataType = element.getAttribute("DataType");
      String rank = element.getAttribute("ValueRank");
      return new Published(
          element.getLocalName().substring(2),
          namespace(name.group(1)),
          name.group(2),
          dataType.isEmpty() ? UaIds.BASE_DATA_TYPE : id(dataType),
          rank.isEmpty() ? -1 : Integer.parseInt(rank),
          element.getAttribute("IsAbstract").equals("true"),
          links,
          element);
    }

    /** References of companion specifications are none of ours: they get type -1. */
    private Link link(Element reference) {
      TypeId type = id(reference.getAttribute("ReferenceType"));
      return new Link(
          type.namespace() == Namespace.UA ? type.number() : -1,
          id(reference.getTextContent()),
          !reference.getAttribute("IsForward").equals("false"));
    }
  }

  /** Data type of a field or argument that the element names, in its own file's terms. */
  TypeId dataTypeNamed(String text) {
    return nodes.entrySet().stream()
        .filter(e -> e.getValue().kind().equals("DataType") && e.getValue().name().equals(text))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("data type " + text));
  }
}
