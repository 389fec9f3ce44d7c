package dev.dispatch.core.module;

import java.io.IOException;
import java.util.Optional;

/** Where the files of a catalogue are read from: the class path, or a module's jar. */
@FunctionalInterface
interface CatalogueSource {

  /** Returns the bytes of a file, by its path in the jar. */
  Optional<byte[]> find(String path) throws IOException;
}
