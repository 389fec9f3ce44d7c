package dev.dispatch.cli.render;

import dev.dispatch.core.operation.SetDefaults;
import dev.dispatch.core.operation.ShowDefaults;
import dev.dispatch.core.operation.UnsetDefaults;

/** Chooses how an operation's output is shown; loads no renderer but the chosen one. */
public final class Renderers {

  private Renderers() {}

  /** Returns the renderer of an operation's output. */
  @SuppressWarnings("unchecked") // Each renderer takes its own operation's output; a test runs all.
  public static Renderer<Record> of(String id) {
    return (Renderer<Record>) find(id);
  }

  private static Renderer<?> find(String id) {
    return switch (id) {
      case "job.validate" -> new ValidateJobRenderer();
      case "job.explain" -> new JobPlanRenderer();
      case "job.run" -> new RunReportRenderer();
      case "job.run-many" -> new BatchReportRenderer();
      case "job.batch-inspect" -> new BatchRenderer();
      case "job.assert" -> new AssertRunRenderer();
      case "job.inspect" -> new InspectRunRenderer();
      case "job.report" -> new ReportRunRenderer();
      case "job.readable" -> new WriteReadableRenderer();
      case "job.dump" -> new DumpRunRenderer();
      case "job.diff" -> new DiffRunsRenderer();
      case "job.prune" -> new PruneRunsRenderer();
      case "job.export" -> new ExportRunRenderer();
      case "job.import" -> new ImportRunRenderer();
      case "job.synthesize" -> new SynthesizeJobRenderer();
      case "job.replay" -> new ReplayRunRenderer();
      case "job.resume" -> new ResumeRunRenderer();
      case "job.list" -> new ListRunsRenderer();
      case "job.latest" -> new LatestRunRenderer();
      case "job.cases" -> new ListCasesRenderer();
      case "run" -> new RunActionRenderer();
      case "demo" -> new RunDemoRenderer();
      case "completion" -> new CompletionRenderer();
      case "doctor" -> new DoctorRenderer();
      case "self-check" -> new SelfCheckRenderer();
      case "defaults.show" -> (Renderer<ShowDefaults.Output>) DefaultsRenderer::show;
      case "defaults.set" -> (Renderer<SetDefaults.Output>) DefaultsRenderer::set;
      case "defaults.unset" -> (Renderer<UnsetDefaults.Output>) DefaultsRenderer::unset;
      case "runtime.show" -> new ShowRuntimeRenderer();
      case "runtime.unset" -> new UnsetRuntimeRenderer();
      case "memory.list" -> new MemoryListRenderer();
      case "memory.inspect" -> new MemoryRenderer();
      case "memory.export" -> new MemoryExportRenderer();
      case "memory.import" -> new MemoryImportRenderer();
      case "memory.diff" -> new MemoryDiffRenderer();
      case "module.list" -> new ModuleListRenderer();
      case "module.inspect" -> new ModuleRenderer();
      case "module.init" -> new InitModuleRenderer();
      case "module.install" -> new InstallModuleRenderer();
      case "module.search" -> new SearchModulesRenderer();
      case "module.validate" -> new ValidateModuleRenderer();
      case "module.record" -> new RecordModuleRenderer();
      case "module.pack" -> new PackModuleRenderer();
      case "module.uninstall" -> new UninstallModuleRenderer();
      case "module.bootstrap" -> new BootstrapModulesRenderer();
      case "module.skill" -> new ModuleSkillRenderer();
      case "schema.case" -> new CaseSchemaRenderer();
      case "schema.action", "schema.operation" -> new JsonRenderer(false);
      case "llms" -> new JsonRenderer(true);
      case "skill-version" -> new SkillVersionRenderer();
      case "help" -> new HelpRenderer();
      case "version" -> new VersionRenderer();
      default -> new RecordRenderer();
    };
  }
}
