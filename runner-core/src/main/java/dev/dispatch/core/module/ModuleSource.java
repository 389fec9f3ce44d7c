package dev.dispatch.core.module;

import java.util.List;
import java.util.SortedSet;

/** The modules of one layer; reads no more than what is asked for. */
interface ModuleSource {

  /** Returns the names of the modules that can be used. */
  SortedSet<String> names();

  /** Returns every version of a module, the best first. */
  List<KnownModule> named(String name);

  /** Returns what is wrong with the modules that were left out; reads all of them. */
  List<ModuleWarning> warnings();
}
