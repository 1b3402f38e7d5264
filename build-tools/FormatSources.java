import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats the Java files of all modules, or checks that they are formatted.
 *
 * <p>Run by the build from source, on the toolchain's JDK with google-java-format on the class
 * path, because Maven itself may run on a JDK that is too old to parse the sources.
 */
final class FormatSources {
  private FormatSources() {}

  /** Takes {@code check} or {@code write}, then the folder of the root project. */
  public static void main(String[] args) throws Exception {
    boolean write =
        switch (args[0]) {
          case "check" -> false;
          case "write" -> true;
          default -> throw new IllegalArgumentException("check or write expected, not " + args[0]);
        };
    List<String> command = new ArrayList<>();
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    int options = command.size();
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && !file.contains("/target/"))
          .sorted()
          .forEach(command::add);
    }
    if (command.size() == options) {
      return;
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int result = new Main(out, err, System.in).format(command.toArray(String[]::new));
    out.flush();
    err.flush();
    if (result != 0) {
      System.err.println(
          "The files above are not formatted. To format: mvn -q -o -N -Pformat validate");
      System.exit(1);
    }
  }
}
