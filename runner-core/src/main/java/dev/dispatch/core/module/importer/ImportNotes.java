package dev.dispatch.core.module.importer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The notes of one import, in the order in which they came up, each once. */
public final class ImportNotes {

  private final Set<ImportNote> notes = new LinkedHashSet<>();

  /** Adds a note. */
  public void add(String place, String what) {
    notes.add(new ImportNote(place, what));
  }

  /** Returns the notes. */
  public List<ImportNote> all() {
    return new ArrayList<>(notes);
  }
}
