package dev.dispatch.testkit.files;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FileOperations;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.secret.Redactor;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Stores keys one by one and prints each once it is acknowledged; may halt on the way. */
final class StoringChild {

  private StoringChild() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    String name = arguments[1];
    int count = Integer.parseInt(arguments[2]);
    FileOperations files =
        arguments.length > 3
            ? new FaultyFiles(Integer.parseInt(arguments[3]), Fault.HALT)
            : FileOperations.real();
    MemoryStore memory = new MemoryStore(folder, new AtomicFiles(files), Redactor.NONE);
    for (int i = 0; i < count; i++) {
      memory.store("ns", new TreeMap<>(Map.of(name + "." + i, i)));
      System.out.println(name + "." + i);
    }
  }
}
