package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import java.io.IOException;
import java.nio.file.Path;

/** Another tool that can make the same calls. */
interface Peer {

  /** Returns its name, with its version where the project pins it. */
  String name();

  /** Returns whether it can be started here. */
  boolean isInstalled();

  /** Writes what it has to be given into an empty folder, and returns how it is started. */
  Contender contender(Workload workload, String base, Path folder) throws IOException;
}
