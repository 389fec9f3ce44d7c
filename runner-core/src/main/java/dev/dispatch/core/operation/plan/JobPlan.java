package dev.dispatch.core.operation.plan;

import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.InputType;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a job is going to do; what is not known before it runs stays a placeholder. */
public record JobPlan(
    @Description("The job's file, or <stdin>.") String casePath,
    @Description("The job's type.") String jobType,
    @Description("What the job says that it does.") Optional<String> description,
    @Description("case, or seed where it may store memory.") JobKind kind,
    @Description("Whether nothing is missing, so that it can run.") boolean ready,
    @Description("What is missing.") List<Problem> missing,
    @Description("The inputs, with the values that a run would have.") List<InputLine> inputs,
    @Description("The steps in order, cleanup last; right after a step those within it.")
        List<StepLine> steps,
    @Description("The action defaults that its steps take.") List<DefaultLine> defaults,
    @Description("The hosts that it calls, as far as they are known.") List<HostLine> hosts,
    @Description("The environment variables that it reads.") List<VariableLine> environment,
    @Description("The credential fields that it needs.") List<CredentialLine> credentials,
    @Description("The modules whose code runs.") List<ModuleLine> modules,
    @Description("The durable memory that it reads or writes.") List<MemoryLine> memory,
    @Description("The files that it reads or writes.") List<FileLine> files,
    @Description("What must hold of the whole run; null for nothing.") Object verification) {

  /** An input. */
  public record InputLine(
      @Description("The name.") String name,
      @Description("The type.") InputType type,
      @Description("given, default or missing.") String source,
      @Description("The value; masked where it is a secret, null where there is none.")
          Object value,
      @Description("Whether it is a secret.") boolean secret,
      @Description("What it is for.") Optional<String> description) {}

  /** A step. */
  public record StepLine(
      @Description("1 and up, counted through its own job.") int index,
      @Description("How many steps it stands within: 0 for a step of the job itself.") int depth,
      @Description("The step that it is a part of, or that runs its job: id, or id/branch.")
          Optional<String> within,
      @Description("The file of its job, where a step runs that one.") Optional<String> job,
      @Description("The id.") String id,
      @Description("The action.") String action,
      @Description("Whether it is one of the cleanup steps, which always run.") boolean cleanup,
      @Description("What the step says that it does.") Optional<String> description,
      @Description("The request that it makes, where that can be told.") Optional<String> request,
      @Description("The payload, with what is known put in.") Object payload,
      @Description("The condition under which it runs; null for always.") Object when,
      @Description("The further rules of the step, such as expect, retry and timeoutMs.")
          Map<String, Object> rules,
      @Description("The credential profile.") Optional<String> credential,
      @Description("The names in ${run.*} that it sets.") List<String> captures,
      @Description("The actions that the action calls.") List<String> calls,
      @Description("What the action and those may do.") List<Effect> effects) {

    /** Returns the line of a step whose job another step runs. */
    StepLine below(StepLine parent, String file) {
      return new StepLine(
          index,
          parent.depth + 1 + depth,
          within.map(own -> parent.id + "/" + own).or(() -> Optional.of(parent.id)),
          job.or(() -> Optional.of(file)),
          id,
          action,
          cleanup,
          description,
          request,
          payload,
          when,
          rules,
          credential,
          captures,
          calls,
          effects);
    }
  }

  /** A host. */
  public record HostLine(
      @Description("host or host:port; a placeholder where it is known in the run only.")
          String host,
      @Description(
              "Where that is said: a JSON Pointer, after file# for a job run by a step; or"
                  + " module:<name>.")
          String from) {}

  /** An environment variable. */
  public record VariableLine(
      @Description("The name.") String name, @Description("Whether it is set.") boolean set) {}

  /** A field of a credential. */
  public record CredentialLine(
      @Description("The profile.") String profile,
      @Description("The field.") String field,
      @Description("env, file or command.") String source,
      @Description("The variable, the file or the command.") String from,
      @Description("Whether it is there; null for a command, which is not started.")
          Optional<Boolean> available,
      @Description("The steps that it is bound to; step/id in a job that a step runs.")
          List<String> steps) {}

  /** A module. */
  public record ModuleLine(
      @Description("The name.") String name,
      @Description("The version.") String version,
      @Description("Where it comes from.") Layer layer,
      @Description("builtin:<name>, or its folder.") String source,
      @Description("SHA-256 of its files; null for a built-in module.") Optional<String> digest) {}

  /** A value of durable memory. */
  public record MemoryLine(
      @Description("namespace.key; a placeholder where it is known in the run only.") String key,
      @Description("read or write.") String access,
      @Description("The step, or dependencies.memory; after step/ for a job it runs.") String by,
      @Description("Whether it is stored now; null where that cannot be told.")
          Optional<Boolean> stored) {}

  /** A file. */
  public record FileLine(
      @Description("The path, relative to the folder of the job that names it.") String path,
      @Description("Where it is named, a JSON Pointer, after file# for a job run by a step.")
          String pointer) {}
}
