package dev.dispatch.testkit.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that left a canary in a watched folder or text, in any form of {@link CanaryForms};
 * an extension, to be registered by a field with {@code @RegisterExtension}.
 */
public final class LeakCheck implements AfterEachCallback {

  private final List<String> canaries;
  private final List<Path> folders = new ArrayList<>();

  private LeakCheck(List<String> canaries) {
    this.canaries = canaries;
  }

  /** Returns a check for values that no ordinary text has: eight characters or more. */
  public static LeakCheck of(String... canaries) {
    return new LeakCheck(List.of(canaries));
  }

  /** Scans a folder when the test has ended; before JUnit deletes its temporary folders. */
  public void watch(Path folder) {
    folders.add(folder);
  }

  /** Fails where a text has a canary; {@code what} says which text, for the message. */
  public void requireClean(String what, String text) {
    requireNone(scan(what, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Fails where a file below a folder, or its name, has a canary. */
  public void requireClean(Path folder) {
    requireNone(scan(folder));
  }

  /** Returns the canaries in some bytes. */
  public List<Leak> scan(String what, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Leak> leaks = new ArrayList<>();
    for (String canary : canaries) {
      for (Map.Entry<String, byte[]> form : CanaryForms.of(canary).entrySet()) {
        int at = text.indexOf(new String(form.getValue(), StandardCharsets.ISO_8859_1));
        if (at >= 0) {
          leaks.add(new Leak(what, at, form.getKey(), canary));
        }
      }
    }
    return leaks;
  }

  /** Returns the canaries in the files below a folder and in their names. */
  public List<Leak> scan(Path folder) {
    List<Leak> leaks = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted().toList()) {
        String name = folder.relativize(path).toString();
        leaks.addAll(scan("the name " + name, name.getBytes(StandardCharsets.UTF_8)));
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          leaks.addAll(scan(name, Files.readAllBytes(path)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return leaks;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<Leak> leaks = new ArrayList<>();
    for (Path folder : folders) {
      leaks.addAll(scan(folder));
    }
    folders.clear();
    requireNone(leaks);
  }

  private static void requireNone(List<Leak> leaks) {
    if (!leaks.isEmpty()) {
      String all = String.join("\n", leaks.stream().map(Leak::toString).toList());
      throw new AssertionError("Secrets have leaked:\n" + all);
    }
  }
}
