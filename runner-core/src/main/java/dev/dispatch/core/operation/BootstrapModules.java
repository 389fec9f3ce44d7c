package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.module.install.BundleError;
import dev.dispatch.core.module.install.BundleInstaller;
import dev.dispatch.core.module.install.BundlePacker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Installs every module of a workspace, so that jobs elsewhere can use them. */
public final class BootstrapModules
    implements Operation<BootstrapModules.Input, BootstrapModules.Output> {

  /** Of which workspace. */
  public record Input(
      @Option(value = "--from", label = "folder")
          @Description("The workspace; the current one by default.")
          Optional<String> workspaceFolder) {}

  /** What is installed now. */
  public record Output(
      @Description("The workspace.") String workspaceRoot,
      @Description("Its modules, by folder.") List<Line> installed) {}

  /** One module. */
  public record Line(
      @Description("The module's name.") String name,
      @Description("Its semantic version.") String version,
      @Description("Where it came from.") String sourceDir,
      @Description("Where it is.") String installDir,
      @Description("False where the very same was installed already.") boolean changed) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.bootstrap",
            "Install every module of a workspace",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(BundleError.BUNDLE_NOT_FOUND)
        .examples("dispatch module bootstrap", "dispatch module bootstrap --from ../petshop");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path root =
        input
            .workspaceFolder()
            .map(name -> OutputFile.of(context, name).normalize())
            .orElse(context.workspace().root());
    List<Path> folders = folders(root.resolve("modules"));
    if (folders.isEmpty()) {
      throw new OperationFailure(
          BundleError.BUNDLE_NOT_FOUND,
          "There are no modules in '" + root.resolve("modules") + "'.",
          "Name a folder that has modules/ with --from.");
    }
    return Outcome.of(
        new Output(root.toString(), installed(context, folders)),
        NextCommand.read("see the modules", "module", "list"));
  }

  private static List<Path> folders(Path modules) {
    return AtomicFiles.onDisk().list(modules).stream()
        .filter(folder -> Files.isRegularFile(folder.resolve("module.json")))
        .toList();
  }

  /** All are packed, and so checked, before the first is installed. */
  private static List<Line> installed(OperationContext context, List<Path> folders) {
    Path home = context.workspace().home();
    Path bundles = home.resolve(".bootstrap-" + Long.toHexString(context.random().nextLong()));
    AtomicFiles.onDisk().createDirectories(bundles);
    try {
      folders.forEach(folder ->
          BundlePacker.pack(folder, bundles.resolve(folder.getFileName()), Optional.empty()));
      return folders.stream().map(folder -> install(context, folder, bundles)).toList();
    } finally {
      FolderDeletion.delete(bundles);
    }
  }

  private static Line install(OperationContext context, Path folder, Path bundles) {
    BundleInstaller.Installed installed =
        new BundleInstaller(context.workspace().userModules())
            .install(
                bundles.resolve(folder.getFileName()),
                new BundleInstaller.Policy(Set.of(), false, true));
    return new Line(
        installed.module().name(),
        installed.module().version(),
        folder.toString(),
        installed.folder().toString(),
        installed.changed());
  }
}
