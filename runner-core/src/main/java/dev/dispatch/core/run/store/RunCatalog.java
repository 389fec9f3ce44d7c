package dev.dispatch.core.run.store;

import dev.dispatch.core.run.RunId;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.RunStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers questions about all runs of a folder, looking into as few of them as possible. */
public final class RunCatalog {

  /** Some hundreds of runs, then some thousands, before it is all of them. */
  private static final int[] TAILS = {64 * 1024, 1024 * 1024};

  private final Path runOutput;
  private final RunIndex index;

  private RunCatalog(Path runOutput) {
    this.runOutput = runOutput;
    this.index = RunIndex.in(runOutput);
  }

  /** Returns the catalog of a run-output folder, which need not exist. */
  public static RunCatalog of(Path runOutput) {
    return new RunCatalog(runOutput);
  }

  /** Returns the newest runs that a query asks for; most are among the last of the index. */
  public RunPage find(RunQuery query) {
    for (int bytes : TAILS) {
      Optional<RunPage> page = index.recent(bytes).map(known -> page(query, known));
      if (page.isPresent() && page.get().runs().size() == query.limit()) {
        return page.get();
      }
    }
    return page(query, index.all());
  }

  private RunPage page(RunQuery query, KnownRuns known) {
    Map<String, EndedRun> learned = new LinkedHashMap<>();
    List<RunRecord> found = new ArrayList<>();
    String since = query.since().map(RunId::stamp).orElse("");
    for (String id : known.ids()) {
      if (found.size() == query.limit()) {
        break;
      }
      // What the index rules out is not looked at: a look at 100,000 folders takes seconds.
      Optional<EndedRun> ended = Optional.ofNullable(known.ended().get(id));
      if (id.compareTo(since) >= 0 && ended.map(query::matches).orElse(true)) {
        candidate(id, ended, query, learned).ifPresent(found::add);
      }
    }
    index.learned(learned);
    return new RunPage(found, known.state().runs(), known.state().batches());
  }

  private Optional<RunRecord> candidate(
      String id, Optional<EndedRun> ended, RunQuery query, Map<String, EndedRun> learned) {
    if (!RunStore.isRunId(id)) { // G-D7: a name, never a path
      return Optional.empty();
    }
    RunRecord run = RunRecord.in(runOutput.resolve(id));
    boolean wanted =
        isThere(run)
            && (ended.isPresent() || !query.asksForTheEnd() || matches(run, query, learned));
    return wanted ? Optional.of(run) : Optional.empty();
  }

  private static boolean isThere(RunRecord run) {
    return Files.isDirectory(run.files().directory(), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean matches(RunRecord run, RunQuery query, Map<String, EndedRun> learned) {
    EndedRun ended = read(run);
    if (run.summary().isPresent()) {
      learned.put(run.runId(), ended);
    }
    return query.matches(ended);
  }

  private static EndedRun read(RunRecord run) {
    RunStatus status = run.status();
    return new EndedRun(status, jobType(run.summary()).or(() -> jobType(run.jobCase())).orElse(""));
  }

  private static Optional<String> jobType(Optional<JsonNode> tree) {
    return tree.map(node -> node.path("jobType").asString("").replaceAll("[\\t\\r\\n]", " "));
  }
}
