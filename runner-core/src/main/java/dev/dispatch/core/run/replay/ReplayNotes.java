package dev.dispatch.core.run.replay;

import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.UsedModules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is not the same as in the recorded run, and need not show in what came of it. */
final class ReplayNotes {

  private final RecordedRun run;
  private final RunPlan plan;

  ReplayNotes(RecordedRun run, RunPlan plan) {
    this.run = run;
    this.plan = plan;
  }

  List<String> all() {
    List<String> notes = new ArrayList<>();
    if (run.seed().isEmpty()) {
      notes.add("The run has no seed on record: random values are others.");
    }
    if (run.record().status() == RunStatus.INTERRUPTED) {
      notes.add("The run was killed: it is compared as far as it came.");
    }
    modules(notes);
    return List.copyOf(notes);
  }

  private void modules(List<String> notes) {
    UsedModules used = UsedModules.of(plan);
    run.record()
        .resolution()
        .ifPresent(then ->
            then.path("modules")
                .forEach(module ->
                    used.module(module.path("name").asString(""))
                        .ifPresent(now -> changed(module, now, used.digest(now), notes))));
  }

  private static void changed(
      JsonNode then, ModuleDescriptor now, Optional<String> digestNow, List<String> notes) {
    String version = then.path("version").asString("");
    String digest = then.path("digest").asString("");
    if (!version.equals(now.version())) {
      notes.add("Module " + now.name() + " was " + version + " and is " + now.version() + ".");
    } else if (!digest.equals(digestNow.orElse(""))) {
      notes.add("Module " + now.name() + " " + version + " has other files than it had.");
    }
  }
}
