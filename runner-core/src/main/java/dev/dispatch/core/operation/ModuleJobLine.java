package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleJob;

/** A job that a module ships, in an output. */
public record ModuleJobLine(
    @Description("The path below jobs/, without the suffix.") String id,
    @Description("Whether it may store memory: seed or case.") ModuleJob.Kind kind,
    @Description("The job file.") String path) {

  static ModuleJobLine of(ModuleJob job) {
    return new ModuleJobLine(job.id(), job.kind(), job.path().toString());
  }
}
