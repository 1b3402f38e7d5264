package io.smartport.simulator.report;

import io.smartport.simulator.plant.audit.Happened;
import io.smartport.simulator.plant.audit.HappeningSink;
import io.smartport.simulator.plant.audit.Labels;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.IntFunction;

/** Writes what physically happened, one JSON object a line. */
public final class EventLog implements HappeningSink, AutoCloseable {
  private static final int FLUSH_AT = 1 << 16;

  private final Writer to;
  private final CompiledSite site;
  private final long startMs;
  private final IntFunction<String> coverName;
  private final StringBuilder line = new StringBuilder(FLUSH_AT + 1_000);

  /**
   * A log of one run.
   *
   * @param startMs site time of the run's start
   * @param coverName name of a hatch cover by its id
   */
  public EventLog(Writer to, CompiledSite site, long startMs, IntFunction<String> coverName) {
    this.to = to;
    this.site = site;
    this.startMs = startMs;
    this.coverName = coverName;
  }

  @Override
  public void happened(Happened what) {
    line.append("{\"atMs\":").append(startMs + what.atMs());
    text("machine", what.machine());
    text("happening", word(what.kind()));
    if (what.kind() != Happened.Kind.PASS) {
      label(what.label());
    }
    if (what.from() != Happened.NO_PLACE) {
      text("from", PlaceText.of(what.from(), site, coverName));
    }
    if (what.to() != Happened.NO_PLACE) {
      text("to", PlaceText.of(what.to(), site, coverName));
    }
    line.append(",\"xMm\":").append(what.xMm());
    line.append(",\"yMm\":").append(what.yMm());
    line.append(",\"headingMrad\":").append(what.headingMrad()).append("}\n");
    if (line.length() >= FLUSH_AT) {
      write();
    }
  }

  private void label(Labels.Label label) {
    text("box", label.box());
    text("call", label.call());
    text("move", label.move());
    line.append(",\"moveId\":").append(label.moveId());
    line.append(",\"lift\":").append(label.lift());
  }

  private static String word(Happened.Kind kind) {
    return switch (kind) {
      case LIFT -> "lift";
      case LAND -> "land";
      case PASS -> "pass";
      case COVER_OFF -> "coverOff";
      case COVER_ON -> "coverOn";
    };
  }

  private void text(String key, String value) {
    line.append(",\"").append(key).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ') {
        line.append(String.format("\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    line.append('"');
  }

  private void write() {
    try {
      to.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException("The events cannot be written", e);
    }
    line.setLength(0);
  }

  @Override
  public void close() {
    write();
    try {
      to.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The events cannot be written", e);
    }
  }
}
