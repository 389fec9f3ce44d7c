package dev.dispatch.core.run.archive;

import dev.dispatch.core.bundle.DigestList;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.bundle.ZipWriter;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Packs a run: one folder, named by the run's id, with its files and {@code SHA256SUMS}, which
 * lists them. The same run gives the same bytes.
 */
public final class RunExport {

  static final String DIGESTS = "SHA256SUMS";

  private final RunRecord run;
  private final SecretRegistry known;
  private final SortedMap<String, Path> files;
  private final SecretRegistry found = new SecretRegistry();
  private final Map<String, byte[]> replaced = new HashMap<>();

  /**
   * Creates the export of a run that has ended.
   *
   * @param known the secrets that are known now
   */
  public RunExport(RunRecord run, SecretRegistry known) {
    this.run = run;
    this.known = known;
    this.files = RunFileList.of(run.files().directory());
  }

  /** Packs other content for a file of the run; there must be such a file. */
  public void replace(String file, byte[] content) {
    replaced.put(file, content);
  }

  /** Returns the places that may hold a secret; none may be left in what is written. */
  public List<Doubt> doubts() {
    return new LeakSearch(known.redactor(), found).search(files);
  }

  /** Returns a text with what was found in {@link #doubts} masked. */
  public String masked(String text) {
    return found.redactor().redact(known.redactor().redact(text));
  }

  /** Returns a tree with what was found in {@link #doubts} masked. */
  public JsonNode masked(JsonNode tree) {
    return found.redactor().redact(known.redactor().redact(tree));
  }

  /** Writes the archive, whatever was found in {@link #doubts} masked, and says what is in it. */
  public Packed writeTo(Path archive) {
    ZipWriter zip = new ZipWriter(ZipLimits.RUN);
    SortedMap<String, String> digests = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] whole = replaced.getOrDefault(file.getKey(), read(file.getValue()));
      byte[] clean = found.redactor().redact(known.redactor().redact(whole));
      digests.put(file.getKey(), Sha256.of(clean));
      bytes += clean.length;
      if (Arrays.equals(clean, whole) && !replaced.containsKey(file.getKey())) {
        zip.add(name(file.getKey()), file.getValue());
      } else {
        zip.add(name(file.getKey()), clean);
      }
    }
    zip.add(name(DIGESTS), new DigestList(new TreeMap<>(digests)).bytes());
    zip.writeTo(archive);
    return new Packed(digests.size(), bytes);
  }

  /**
   * What is in an archive.
   *
   * @param bytes of the files, unpacked
   */
  public record Packed(int files, long bytes) {}

  private String name(String file) {
    return run.runId() + "/" + file;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
