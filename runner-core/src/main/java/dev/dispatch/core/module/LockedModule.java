package dev.dispatch.core.module;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What was approved when a module was installed.
 *
 * @param name the module's name
 * @param version its semantic version
 * @param folder the name of its folder in {@code <home>/modules}
 * @param digest SHA-256 of its bundle's list of files, in lower-case hex
 * @param signedBy SHA-256 of the public key that signed the bundle, in lower-case hex
 * @param files SHA-256 of each file in lower-case hex, by relative name
 */
public record LockedModule(
    String name,
    String version,
    String folder,
    String digest,
    Optional<String> signedBy,
    SequencedMap<String, String> files) {

  public LockedModule {
    files = new TreeMap<>(files);
  }

  /** Returns {@code name@version}. */
  public String id() {
    return name + "@" + version;
  }
}
