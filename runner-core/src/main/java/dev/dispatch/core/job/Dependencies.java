package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Size;
import java.util.List;
import java.util.Optional;

/** What must be there before a run. */
@Description("What must be there before a run.")
record Dependencies(
    @Description("Modules, with semver ranges.") @Default("[]") List<ModuleNeed> modules,
    @Description("Values in durable memory.") @Default("[]") List<MemoryNeed> memory,
    @Description("Fields of the http block.") Optional<HttpNeed> http) {

  @Description("A module that must be loaded.")
  record ModuleNeed(
      @Description("The module's name.") @Pattern("^[a-z0-9][a-z0-9-]{0,63}$") String name,
      @Description("A semver range, npm style.") Optional<String> version) {}

  @Description("A value that must be in durable memory.")
  record MemoryNeed(
      @Description("The memory namespace.") @Pattern("^[a-z0-9][a-z0-9_-]{0,63}$") String namespace,
      @Description("The dotted key.") @Size(min = 1) String key,
      @Description("The job that stores the value.") Optional<Fill> fill) {}

  @Description("A job of a module.")
  record Fill(
      @Description("The module's name.") String module,
      @Description("The job's name in the module.") String job) {}

  @Description("Fields of the http block that must be set.")
  record HttpNeed(@Description("Dotted paths below http.") @Default("[]") List<String> required) {}
}
