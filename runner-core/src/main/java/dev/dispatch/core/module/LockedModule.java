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
 * @param source the registry that it came from; empty where it came as a file
 * @param files SHA-256 of each file in lower-case hex, by relative name
 */
public record LockedModule(
    String name,
    String version,
    String folder,
    String digest,
    Optional<String> signedBy,
    Optional<LockedSource> source,
    SequencedMap<String, String> files) {

  public LockedModule {
    files = new TreeMap<>(files);
  }

  /** Returns this module in another folder. */
  public LockedModule folder(String other) {
    return new LockedModule(name, version, other, digest, signedBy, source, files);
  }

  /** Returns this module with another source. */
  public LockedModule source(Optional<LockedSource> other) {
    return new LockedModule(name, version, folder, digest, signedBy, other, files);
  }

  /** Returns {@code name@version}. */
  public String id() {
    return name + "@" + version;
  }
}
