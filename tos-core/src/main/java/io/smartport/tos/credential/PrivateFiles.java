package io.smartport.tos.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that their owner alone may read; they appear whole or not at all. */
final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private PrivateFiles() {}

  static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, attributes("rwx------"));
  }

  /** Makes a folder's content in a place beside it that {@link #publish} then renames. */
  static Path draftOf(Path folder) throws IOException {
    Path draft = folder.resolveSibling("." + folder.getFileName() + ".draft");
    delete(draft);
    createFolders(draft);
    return draft;
  }

  static void publish(Path draft, Path place) throws IOException {
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes a new file and forces it to the disk. */
  static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes("rw-------"))) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The content of a file that is no secret.
   *
   * @throws CredentialException if it is missing or cannot be read
   */
  static byte[] readPublic(Path file) {
    if (!Files.exists(file)) {
      throw new CredentialException(file, "is missing; ./smartport init makes it");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CredentialException(file, "cannot be read: " + e, e);
    }
  }

  /**
   * The content of a secret.
   *
   * @throws CredentialException if it is missing, cannot be read, or others may read it
   */
  static byte[] readSecret(Path file) {
    byte[] bytes = readPublic(file);
    try {
      if (POSIX && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new CredentialException(
            file, "others may read or write it. Maybe: chmod 600 " + file);
      }
    } catch (IOException e) {
      throw new CredentialException(file, "its permissions cannot be read: " + e, e);
    }
    return bytes;
  }

  static String readPassword(Path file) {
    String password = new String(readSecret(file), StandardCharsets.US_ASCII).strip();
    if (password.isEmpty()) {
      throw new CredentialException(file, "is empty");
    }
    return password;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      Files.delete(folder);
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
