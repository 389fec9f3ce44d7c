package dev.dispatch.core.run.store;

import java.util.Optional;

/**
 * What the index knew of its folder when it was written last.
 *
 * @param folderTime when an entry of the folder was made, renamed or deleted last, in nanoseconds;
 *     0 where the index may not know all
 * @param runs how many runs there are
 * @param batches how many batches there are
 */
record IndexState(long folderTime, int runs, int batches) {

  /** What is written where the folder may hold what the index does not. */
  static final IndexState UNSURE = new IndexState(0, 0, 0);

  static Optional<IndexState> parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4 || !fields[0].equals("V")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new IndexState(
              Long.parseLong(fields[1]), Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
    } catch (NumberFormatException torn) {
      return Optional.empty();
    }
  }

  String line() {
    return "V\t" + folderTime + "\t" + runs + "\t" + batches;
  }
}
