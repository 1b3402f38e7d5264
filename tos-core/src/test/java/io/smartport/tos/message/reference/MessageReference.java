package io.smartport.tos.message.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Renders the message schema as a page: one table a message, then the types and their values. */
final class MessageReference {
  /** A message whose description starts so is an output of the engine, all others are inputs. */
  private static final String OUT = "Out: ";

  private static final String TELEMETRY = "Telemetry: ";

  private static final Pattern UNIT = Pattern.compile("\\bin (mm/s|mm|ms|kg|us|ns|m|s)\\b");

  private final Element root;
  private final List<Element> messages = new ArrayList<>();
  private final Map<String, Element> types = new TreeMap<>();
  private final StringBuilder page = new StringBuilder();

  private MessageReference(Element root, List<Element> elements) {
    this.root = root;
    for (Element element : elements) {
      switch (element.getLocalName()) {
        case "message" -> messages.add(element);
        case "types" ->
            SchemaElements.children(element)
                .forEach(type -> types.put(type.getAttribute("name"), type));
        default -> throw new IllegalArgumentException("Unknown element " + element.getTagName());
      }
    }
    messages.sort(Comparator.comparingInt(message -> Integer.parseInt(id(message))));
  }

  /** Returns the page for the schema with this root file. */
  static String render(Path schema) throws IOException {
    return new MessageReference(SchemaElements.root(schema), SchemaElements.of(schema)).render();
  }

  private String render() {
    line("# Messages");
    line("");
    line("Made from `tos-core/src/main/sbe`; to make it again, run");
    line("`mvn -o -pl tos-core test -Dtest=MessageReferenceTest -Dsmartport.writeDocs=true`.");
    line("");
    line(
        "SBE, little-endian, schema %s version %s. *In* messages are journaled and change the terminal, *out* messages are what the engine answers, *telemetry* goes from the gateway to the views and is not journaled."
            .formatted(root.getAttribute("id"), root.getAttribute("version")));
    line("");
    line("| id | message | direction | what |");
    line("|---:|---|---|---|");
    for (Element message : messages) {
      String name = name(message);
      line(
          "| %s | [%s](#%s) | %s | %s |"
              .formatted(id(message), name, anchor(name), direction(message), what(message)));
    }
    messages.forEach(this::renderMessage);
    renderTypes();
    return page.toString();
  }

  private void renderMessage(Element message) {
    line("");
    line("## " + name(message));
    line("Template %s, %s. %s".formatted(id(message), direction(message), what(message)));
    List<Element> fields = SchemaElements.children(message);
    if (fields.isEmpty()) {
      return;
    }
    line("");
    line("| field | type | unit | what |");
    line("|---|---|---|---|");
    renderFields(fields, "");
  }

  private void renderFields(List<Element> fields, String prefix) {
    for (Element field : fields) {
      if (field.getLocalName().equals("group")) {
        line("| `%s%s[]` | group | | %s |".formatted(prefix, name(field), text(field)));
        renderFields(SchemaElements.children(field), prefix + name(field) + "[].");
      } else {
        String type = field.getAttribute("type");
        String shown = types.containsKey(type) ? "[%s](#%s)".formatted(type, anchor(type)) : type;
        line(
            "| `%s%s` | %s | %s | %s |"
                .formatted(prefix, name(field), shown, unit(field, type), text(field)));
      }
    }
  }

  private void renderTypes() {
    line("");
    line("# Types");
    for (Element type : types.values()) {
      line("");
      line("## " + name(type));
      line("%s. %s".formatted(kind(type), text(type)).strip());
      List<Element> parts = SchemaElements.children(type);
      if (parts.isEmpty()) {
        continue;
      }
      boolean isComposite = type.getLocalName().equals("composite");
      line("");
      line(isComposite ? "| part | type | what |" : "| value | name | what |");
      line(isComposite ? "|---|---|---|" : "|---:|---|---|");
      for (Element part : parts) {
        line(
            isComposite
                ? "| `%s` | %s | %s |".formatted(name(part), partType(part), text(part))
                : "| %s | %s | %s |"
                    .formatted(part.getTextContent().strip(), name(part), text(part)));
      }
    }
  }

  private static String kind(Element type) {
    return switch (type.getLocalName()) {
      case "enum" -> "One of these, " + type.getAttribute("encodingType");
      case "set" -> "Any of these bits, " + type.getAttribute("encodingType");
      case "composite" -> "Composite";
      default ->
          type.getAttribute("primitiveType")
              + (hasLength(type) ? "[" + type.getAttribute("length") + "]" : "");
    };
  }

  private static boolean hasLength(Element type) {
    return type.hasAttribute("length") && !type.getAttribute("length").equals("0");
  }

  private static String partType(Element part) {
    return part.hasAttribute("primitiveType") ? kind(part) : part.getAttribute("type");
  }

  /** The unit is what semanticType says, else what the description of field or type says. */
  private String unit(Element field, String type) {
    if (field.hasAttribute("semanticType")) {
      return field.getAttribute("semanticType");
    }
    Element named = types.get(type);
    for (String description : List.of(text(field), named == null ? "" : text(named))) {
      Matcher matcher = UNIT.matcher(description);
      if (matcher.find()) {
        return matcher.group(1);
      }
      if (description.startsWith("Thousandths")) {
        return "1/1000";
      }
    }
    return "";
  }

  private static String direction(Element message) {
    if (text(message).startsWith(TELEMETRY)) {
      return "telemetry";
    }
    return text(message).startsWith(OUT) ? "out" : "in";
  }

  private static String what(Element message) {
    String text = text(message);
    for (String prefix : new String[] {OUT, TELEMETRY}) {
      if (text.startsWith(prefix)) {
        return capital(text.substring(prefix.length()));
      }
    }
    return text;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String id(Element element) {
    return element.getAttribute("id");
  }

  private static String name(Element element) {
    return element.getAttribute("name");
  }

  private static String text(Element element) {
    return element.getAttribute("description").replace("|", "\\|");
  }

  private void line(String text) {
    page.append(text.stripTrailing()).append('\n');
  }
}
