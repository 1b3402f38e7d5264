package io.smartport.tos.app.core;

import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.WholeFile;
import io.smartport.tos.runtime.WantedSite;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.file.SiteFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * Remembers from which files a core's site was compiled, and its hash. A start with the same files
 * need not compile them, which would take longer than all the rest of it.
 */
final class SiteMemory {
  private static final String FILE = "site.source";

  private final Path folder;
  private final Function<String, CompiledSite> compiler;

  /**
   * A memory in the core's folder.
   *
   * @param compiler makes a site of a name or path
   */
  SiteMemory(Path folder, Function<String, CompiledSite> compiler) {
    this.folder = folder;
    this.compiler = compiler;
  }

  /** The site of a name or path. */
  WantedSite site(String nameOrPath) throws IOException {
    String source = digest(nameOrPath);
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.size() == 3 && lines.get(0).equals(source)) {
        return new WantedSite(
            lines.get(1),
            HexFormat.fromHexDigitsToLong(lines.get(2)),
            () -> compiler.apply(nameOrPath));
      }
    }
    CompiledSite site = compiler.apply(nameOrPath);
    String text =
        String.join("\n", source, site.name(), HexFormat.of().toHexDigits(site.hash())) + "\n";
    WholeFile.write(
        new FileVolume(), folder, FILE, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    return WantedSite.of(site);
  }

  private static String digest(String nameOrPath) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Path file : SiteFiles.filesOf(nameOrPath)) {
        byte[] bytes = Files.readAllBytes(file);
        sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
