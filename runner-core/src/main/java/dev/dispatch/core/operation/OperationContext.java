package dev.dispatch.core.operation;

import dev.dispatch.api.Memory;
import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.job.defaults.DefaultsFile;
import dev.dispatch.core.job.defaults.PayloadDefaults;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import dev.dispatch.core.registry.RegistryModules;
import dev.dispatch.core.registry.RegistryPorts;
import dev.dispatch.core.run.LiteralSecrets;
import dev.dispatch.core.run.RunControl;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.core.workspace.Workspace;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ports of one running operation.
 *
 * @param workspace the places
 * @param environment the environment variables
 * @param clock the wall clock
 * @param random the source of randomness
 * @param application the folder of the packaged application, where there is one
 * @param stdin standard input; read only when the operation is asked to
 * @param prompt asks a person; asks nobody where there is none
 * @param progress hears what is going on
 * @param live takes what is written while the operation runs
 * @param secrets what must never be shown; everything printed or written goes through it
 * @param runs how runs are followed and stopped
 * @param server answers whole command lines
 * @param cliVersion the version of this build
 * @param argv the words of the command line, without the program's name
 */
public record OperationContext(
    Workspace workspace,
    Environment environment,
    InstantSource clock,
    RandomGenerator random,
    Optional<Path> application,
    InputStream stdin,
    InputPrompt prompt,
    ProgressSink progress,
    LiveOutput live,
    SecretRegistry secrets,
    RunControl runs,
    CommandServer server,
    String cliVersion,
    List<String> argv) {

  public OperationContext {
    argv = List.copyOf(argv);
  }

  /** Returns this with other environment variables. */
  public OperationContext environment(Environment variables) {
    return new OperationContext(
        workspace,
        variables,
        clock,
        random,
        application,
        stdin,
        prompt,
        progress,
        live,
        secrets,
        runs,
        server,
        cliVersion,
        argv);
  }

  /** Opens the modules of this invocation; no module is loaded yet. */
  public ModuleRegistry openModules() {
    return ModuleRegistry.open(moduleRoots());
  }

  /** Opens the modules of this invocation with the one of a folder before all others. */
  public ModuleRegistry openModules(Path module) {
    return ModuleRegistry.open(moduleRoots(), module);
  }

  /** Returns where the modules of this invocation are. */
  public ModuleRoots moduleRoots() {
    return new ModuleRoots(
        application.map(folder -> folder.resolve("modules")),
        Optional.of(workspace.modules()),
        workspace.userModules());
  }

  /** Returns the defaults that the user keeps for the actions of modules. */
  public PayloadDefaults openDefaults(ModuleRegistry modules) {
    return PayloadDefaults.of(readDefaults(), modules, defaultsFile().path().toString());
  }

  /**
   * Returns them as they are kept, by action key; secrets that somebody put there are known then.
   */
  public ObjectNode readDefaults() {
    ObjectNode values = defaultsFile().read();
    LiteralSecrets.registerPayloads(values, secrets);
    return values;
  }

  /** Returns the file of those defaults, to change it. */
  public DefaultsFile defaultsFile() {
    return new DefaultsFile(workspace.home().resolve("action-defaults.json"));
  }

  /**
   * Opens the registries of this invocation; nothing is read and nobody asked yet.
   *
   * @param offline whether only what was downloaded before counts
   */
  public RegistryModules openRegistry(boolean offline) {
    return new RegistryModules(
        new RegistryPorts(workspace, environment, secrets, clock, "dispatch/" + cliVersion),
        offline);
  }

  /** Opens the durable memory of this invocation; nothing is read yet. */
  public Memory openMemory() {
    return new MemoryStore(workspace.memory(), secrets.redactor());
  }
}
