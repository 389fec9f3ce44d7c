package dev.dispatch.core.module;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module in a folder: what its manifest and its files say, however its actions are written. */
abstract sealed class FolderModule implements KnownModule permits JavaModule, DeclarativeModule {

  private final Layer layer;
  private final ModuleFolder folder;
  private final ModuleManifest manifest;
  private final Optional<LockedFiles> locked;

  FolderModule(
      Layer layer, ModuleFolder folder, ModuleManifest manifest, Optional<LockedFiles> locked) {
    this.layer = layer;
    this.folder = folder;
    this.manifest = manifest;
    this.locked = locked;
  }

  /** Returns what was approved of its files, where it was installed. */
  final Optional<LockedFiles> locked() {
    return locked;
  }

  final ModuleFolder folder() {
    return folder;
  }

  final ModuleManifest manifest() {
    return manifest;
  }

  @Override
  public final String name() {
    return manifest.name();
  }

  @Override
  public final String version() {
    return manifest.version();
  }

  @Override
  public final String description() {
    return manifest.description();
  }

  @Override
  public final Layer layer() {
    return layer;
  }

  @Override
  public final String source() {
    return folder.path().toString();
  }

  @Override
  public final Optional<String> digest() {
    return Optional.of(folder.digest());
  }

  @Override
  public final Optional<String> digest(Collection<String> names) {
    return Optional.of(folder.digest(files(names)));
  }

  /** Returns the files, besides the manifest, that actions are made of. */
  abstract List<Path> files(Collection<String> names);

  @Override
  public final List<ModuleJob> jobs() {
    return folder.jobs();
  }

  @Override
  public final List<String> hosts() {
    return manifest.hosts();
  }

  @Override
  public final Map<String, String> dependencies() {
    return manifest.dependencies();
  }

  @Override
  public final Optional<LockedSource> origin() {
    return locked.flatMap(files -> files.module().source());
  }
}
