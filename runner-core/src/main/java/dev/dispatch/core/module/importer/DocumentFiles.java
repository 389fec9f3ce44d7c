package dev.dispatch.core.module.importer;

import dev.dispatch.core.json.JsonText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes documents that have names: each into a file of its own, or some dozens into one that has
 * the name of the first, {@code name+.json}.
 */
final class DocumentFiles {

  private static final int MOST_IN_FILE = 50;
  private static final int LONGEST_FILE = 512 * 1024;

  private final boolean grouped;

  /** Creates a writer that gives each document a file of its own, or not. */
  DocumentFiles(boolean grouped) {
    this.grouped = grouped;
  }

  /** Returns the texts by file name, each with the folder's in front. */
  SortedMap<String, String> of(String folder, Map<String, ObjectNode> documents) {
    SortedMap<String, String> files = new TreeMap<>();
    if (!grouped) {
      documents.forEach((name, text) -> files.put(folder + name + ".json", json(text)));
      return files;
    }
    ObjectNode group = JsonNodeFactory.instance.objectNode();
    int length = 0;
    for (Map.Entry<String, ObjectNode> document : new TreeMap<>(documents).entrySet()) {
      int more = JsonText.compact(document.getValue()).length();
      if (group.size() == MOST_IN_FILE || (!group.isEmpty() && length + more > LONGEST_FILE)) {
        put(files, folder, group);
        group = JsonNodeFactory.instance.objectNode();
        length = 0;
      }
      group.set(document.getKey(), document.getValue());
      length += more;
    }
    put(files, folder, group);
    return files;
  }

  private static void put(SortedMap<String, String> files, String folder, ObjectNode group) {
    if (!group.isEmpty()) {
      String first = group.propertyNames().iterator().next();
      files.put(folder + first + "+.json", json(group));
    }
  }

  private static String json(ObjectNode tree) {
    return JsonText.pretty(tree) + "\n";
  }
}
