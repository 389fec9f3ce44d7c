package dev.dispatch.core.job.defaults;

import dev.dispatch.core.job.ChildJobs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.module.ModuleRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts defaults into the payloads of a job, and of the jobs that it runs. */
public final class PayloadDefaults {

  /** No defaults. */
  public static final PayloadDefaults NONE =
      new PayloadDefaults(JsonNodeFactory.instance.objectNode(), Optional.empty(), "");

  private final ObjectNode values;
  private final Optional<ModuleRegistry> modules;
  private final String source;

  private PayloadDefaults(ObjectNode values, Optional<ModuleRegistry> modules, String source) {
    this.values = values;
    this.modules = modules;
    this.source = source;
  }

  /**
   * Creates them.
   *
   * @param values partial payloads by action key
   * @param modules tell which field of a payload names another action
   * @param source where they come from, for people: a file, or a run
   */
  public static PayloadDefaults of(ObjectNode values, ModuleRegistry modules, String source) {
    return values.isEmpty() ? NONE : new PayloadDefaults(values, Optional.of(modules), source);
  }

  /** Returns where they come from; an empty text where there are none. */
  public String source() {
    return source;
  }

  /** Returns a job whose payloads have them; what the job says itself stays. */
  public JobDocument applyTo(JobDocument job) {
    if (modules.isEmpty()) {
      return job;
    }
    PayloadFilling filling = filling(job);
    ObjectNode tree = (ObjectNode) job.tree().deepCopy();
    List<AppliedDefault> applied = filling.fill(job, tree);
    return job.filled(tree, this, applied);
  }

  /** Returns a job that has them already, from a record. */
  public JobDocument within(JobDocument job, List<AppliedDefault> applied) {
    return modules.isEmpty() ? job : job.filled((ObjectNode) job.tree(), this, applied);
  }

  /** Returns those of the actions that a job and the jobs that it runs call, by action key. */
  public ObjectNode usedBy(JobDocument job) {
    ObjectNode used = JsonNodeFactory.instance.objectNode();
    if (modules.isPresent()) {
      Set<String> called = new TreeSet<>();
      Stream.concat(Stream.of(job), ChildJobs.below(job).stream())
          .forEach(each -> called.addAll(filling(each).called(each)));
      called.stream().filter(values::has).forEach(key -> used.set(key, values.get(key)));
    }
    return used;
  }

  private PayloadFilling filling(JobDocument job) {
    return new PayloadFilling(values, modules.orElseThrow().preferring(job.moduleRanges()));
  }
}
