package dev.dispatch.core.registry;

import dev.dispatch.core.module.ModuleVersions;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a version as npm does: a tag stands for its version, an exact version for itself, a range
 * for the highest version in it. A pre-release is in a range only where the range names one of the
 * same version; a deprecated version is taken only where there is no other.
 */
final class VersionChoice {

  private final Packument packument;

  VersionChoice(Packument packument) {
    this.packument = packument;
  }

  /**
   * Returns the version that all of what is wanted allows.
   *
   * @param wanted tags, versions or ranges; none stands for {@code latest}
   */
  Optional<PublishedVersion> of(List<String> wanted) {
    if (wanted.isEmpty()) {
      return tagged("latest").or(this::highest);
    }
    List<PublishedVersion> fitting =
        packument.versions().values().stream()
            .filter(version -> wanted.stream().allMatch(one -> allows(one, version.version())))
            .toList();
    return fitting.stream()
        .filter(version -> version.deprecated().isEmpty())
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private boolean allows(String wanted, String version) {
    String tagged = packument.tags().get(wanted);
    if (tagged != null) {
      return tagged.equals(version);
    }
    return ModuleVersions.isVersion(wanted)
        ? wanted.equals(version)
        : ModuleVersions.satisfies(version, wanted);
  }

  private Optional<PublishedVersion> tagged(String tag) {
    return Optional.ofNullable(packument.tags().get(tag)).map(packument.versions()::get);
  }

  /** A registry that names no latest version: the highest that is released, else the highest. */
  private Optional<PublishedVersion> highest() {
    return packument.versions().values().stream()
        .filter(version -> version.version().indexOf('-') < 0)
        .findFirst()
        .or(() -> packument.versions().values().stream().findFirst());
  }
}
