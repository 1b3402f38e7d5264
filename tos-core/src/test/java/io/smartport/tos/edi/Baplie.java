package io.smartport.tos.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small hand-written bay plans for tests; without any change one is read without a finding. */
final class Baplie {
  private String header = "UNB+UNOA:2+LINE+TERMINAL+260101:0000+77'";
  private String message = "UNH+5+BAPLIE:D:95B:UN:SMDG22'";
  private String transport = "TDT+20+012E+++SPT:172:20+++VRSP:103:ZZZ:TEST SHIP'";
  private String departure = "LOC+5+KRPUS:139:6'";
  private final List<String> groups = new ArrayList<>();
  private String end = "";

  static Baplie plan() {
    return new Baplie();
  }

  static Baplie of(String... groups) {
    Baplie baplie = new Baplie();
    baplie.groups.addAll(List.of(groups));
    return baplie;
  }

  /** A complete group; the mass is 20 t. */
  static String box(String cell, String number, String size) {
    return "LOC+147+" + cell + "::5'" + cargo() + "EQD+CN+" + number + "+" + size + "+++5'";
  }

  static String cargo() {
    return "MEA+VGM++KGM:20000'LOC+9+KRPUS:139:6'LOC+11+CNTXG:139:6'RFF+BM:1'";
  }

  Baplie header(String segment) {
    header = segment;
    return this;
  }

  Baplie message(String segment) {
    message = segment;
    return this;
  }

  Baplie transport(String segment) {
    transport = segment;
    return this;
  }

  Baplie departure(String segment) {
    departure = segment;
    return this;
  }

  /** Everything after the last group, instead of right trailers. */
  Baplie end(String segments) {
    end = segments;
    return this;
  }

  String text() {
    String body = message + "BGM++1+9'" + transport + departure + String.join("", groups);
    long segments = body.chars().filter(c -> c == '\'').count() + 1;
    String trailers = end.isEmpty() ? "UNT+" + segments + "+5'UNZ+1+77'" : end;
    return header + body + trailers;
  }

  BayPlanReading read() {
    return read(text());
  }

  static BayPlanReading read(String text) {
    return read(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static BayPlanReading read(byte[] bytes) {
    try {
      return new BayPlanReader().read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings of a plan, accepted or refused. */
  List<Finding> findings() {
    return switch (read()) {
      case BayPlanReading.Accepted accepted -> accepted.findings();
      case BayPlanReading.Refused refused -> refused.findings();
      case BayPlanReading.NotABayPlan not -> throw new AssertionError(not);
      case BayPlanReading.NotEdifact not -> throw new AssertionError(not);
    };
  }
}
