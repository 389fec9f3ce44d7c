package dev.dispatch.core.operation;

import dev.dispatch.core.problem.NearestName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All operations by id, in the order in which help lists them.
 *
 * <p>Only the operation that is asked for is made: no other class is loaded.
 */
public final class OperationRegistry {

  private static final List<String> IDS =
      List.of(
          "job.validate",
          "job.explain",
          "job.run",
          "job.run-many",
          "job.batch-inspect",
          "job.assert",
          "job.inspect",
          "job.report",
          "job.readable",
          "job.dump",
          "job.diff",
          "job.export",
          "job.import",
          "job.synthesize",
          "job.replay",
          "job.resume",
          "job.list",
          "job.latest",
          "job.prune",
          "job.cases",
          "run",
          "module.list",
          "module.inspect",
          "module.init",
          "module.validate",
          "module.record",
          "module.skill",
          "module.pack",
          "module.search",
          "module.install",
          "module.uninstall",
          "module.bootstrap",
          "module.override.init",
          "module.override.add",
          "defaults.show",
          "defaults.set",
          "defaults.unset",
          "runtime.show",
          "runtime.unset",
          "memory.list",
          "memory.inspect",
          "memory.export",
          "memory.import",
          "memory.diff",
          "schema.list",
          "schema.case",
          "schema.action",
          "schema.operation",
          "demo",
          "serve",
          "doctor",
          "self-check",
          "completion",
          "skill-version",
          "llms",
          "help",
          "version");

  private OperationRegistry() {}

  /** Returns the ids in the order of help. */
  public static List<String> ids() {
    return IDS;
  }

  /** Returns a new operation, or empty where the id is unknown. */
  public static Optional<Operation<?, ?>> find(String id) {
    return IDS.contains(id) ? Optional.of(create(id)) : Optional.empty();
  }

  /** Returns a new operation; the id must be one of {@link #ids}. */
  public static Operation<?, ?> create(String id) {
    return switch (id) {
      case "job.validate" -> new ValidateJob();
      case "job.explain" -> new ExplainJob();
      case "job.run" -> new RunJob();
      case "job.run-many" -> new RunMany();
      case "job.batch-inspect" -> new InspectBatch();
      case "job.assert" -> new AssertRun();
      case "job.inspect" -> new InspectRun();
      case "job.report" -> new ReportRun();
      case "job.readable" -> new WriteReadable();
      case "job.dump" -> new DumpRun();
      case "job.diff" -> new DiffRuns();
      case "job.export" -> new ExportRun();
      case "job.import" -> new ImportRun();
      case "job.synthesize" -> new SynthesizeJob();
      case "job.replay" -> new ReplayRun();
      case "job.resume" -> new ResumeRun();
      case "job.list" -> new ListRuns();
      case "job.latest" -> new ShowLatestRun();
      case "job.prune" -> new PruneRuns();
      case "job.cases" -> new ListCases();
      case "run" -> new RunAction();
      case "module.list" -> new ListModules();
      case "module.inspect" -> new InspectModule();
      case "module.init" -> new InitModule();
      case "module.validate" -> new ValidateModule();
      case "module.record" -> new RecordModule();
      case "module.skill" -> new ShowModuleSkill();
      case "module.pack" -> new PackModule();
      case "module.search" -> new SearchModules();
      case "module.install" -> new InstallModule();
      case "module.uninstall" -> new UninstallModule();
      case "module.bootstrap" -> new BootstrapModules();
      case "module.override.init" -> new InitOverride();
      case "module.override.add" -> new AddOverride();
      case "defaults.show" -> new ShowDefaults();
      case "defaults.set" -> new SetDefaults();
      case "defaults.unset" -> new UnsetDefaults();
      case "runtime.show" -> new ShowRuntime();
      case "runtime.unset" -> new UnsetRuntime();
      case "memory.list" -> new ListMemory();
      case "memory.inspect" -> new InspectMemory();
      case "memory.export" -> new ExportMemory();
      case "memory.import" -> new ImportMemory();
      case "memory.diff" -> new DiffMemory();
      case "schema.list" -> new ListSchemas();
      case "schema.case" -> new ShowCaseSchema();
      case "schema.action" -> new ShowActionSchema();
      case "schema.operation" -> new ShowOperationSchema();
      case "demo" -> new RunDemo();
      case "serve" -> new ServeCommands();
      case "doctor" -> new RunDoctor();
      case "self-check" -> new CheckSelf();
      case "completion" -> new PrintCompletion();
      case "skill-version" -> new ShowSkillVersion();
      case "llms" -> new ShowManifest();
      case "help" -> new ShowHelp();
      case "version" -> new ShowVersion();
      default -> throw new IllegalArgumentException("no operation '" + id + "'");
    };
  }

  /** Returns the first words of the commands that have two: {@code job}, {@code module}. */
  public static Set<String> groups() {
    Set<String> groups = new LinkedHashSet<>();
    IDS.stream().filter(id -> id.contains(".")).forEach(id -> groups.add(firstWord(id)));
    return groups;
  }

  /** Returns the words that can stand first on a line. */
  public static Set<String> firstWords() {
    return IDS.stream()
        .map(OperationRegistry::firstWord)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the id nearest to what was typed: {@code job vaildate} gives {@code job.validate}. */
  public static Optional<String> nearest(String words) {
    return NearestName.of(words.strip().replace(' ', '.'), IDS);
  }

  private static String firstWord(String id) {
    return id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
  }
}
