package dev.dispatch.core.operation;

import dev.dispatch.core.module.importer.ImportNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be carried over, equal words together. */
final class NoteLines {

  private static final int MOST = 20;

  private NoteLines() {}

  static List<InitModule.NoteLine> of(List<ImportNote> notes) {
    Map<String, InitModule.NoteLine> lines = new LinkedHashMap<>();
    for (ImportNote note : notes) {
      lines.merge(
          note.what(),
          new InitModule.NoteLine(note.what(), 1, note.place()),
          (known, one) -> new InitModule.NoteLine(known.what(), known.count() + 1, known.place()));
    }
    List<InitModule.NoteLine> sorted = new ArrayList<>(lines.values());
    sorted.sort(Comparator.comparingInt(InitModule.NoteLine::count).reversed());
    return sorted.subList(0, Math.min(MOST, sorted.size()));
  }
}
