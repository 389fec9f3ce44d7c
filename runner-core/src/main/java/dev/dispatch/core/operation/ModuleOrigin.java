package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ImportFile;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.module.importer.ModuleScaffold;
import dev.dispatch.core.module.importer.captured.CurlImport;
import dev.dispatch.core.module.importer.captured.HarImport;
import dev.dispatch.core.module.importer.captured.PostmanImport;
import dev.dispatch.core.module.importer.openapi.OpenApiFile;
import dev.dispatch.core.module.importer.openapi.OpenApiLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a new module is made of. */
final class ModuleOrigin {

  private final OperationContext context;

  ModuleOrigin(OperationContext context) {
    this.context = context;
  }

  ImportedModule module(InitModule.Input input) {
    if (sources(input) > 1) {
      throw InitModule.invalid(
          "A module is made of one source.", "Give one of the --from options.");
    }
    return openApi(input)
        .or(() -> text(input.fromPostman()).map(text -> PostmanImport.read(text, input.tags())))
        .or(() -> text(input.fromHar()).map(HarImport::read))
        .or(() -> input.fromCurl().map(this::curl))
        .orElseGet(() -> input.name().map(ModuleScaffold::of).orElseThrow(ModuleOrigin::unnamed));
  }

  /** Returns how many sources a module would be made of. */
  static long sources(InitModule.Input input) {
    return Stream.of(input.fromOpenapi(), input.fromPostman(), input.fromHar(), input.fromCurl())
        .flatMap(Optional::stream)
        .count();
  }

  private Optional<String> text(Optional<String> file) {
    return file.map(name -> ImportFile.text(path(name)));
  }

  /** A line has a space in it; anything else, and what is there, is the name of a file. */
  private ImportedModule curl(String lineOrFile) {
    boolean line = lineOrFile.strip().matches("(?s)\\S+\\s.*") && !isFile(lineOrFile);
    return CurlImport.read(line ? lineOrFile : ImportFile.text(path(lineOrFile)));
  }

  private Optional<ImportedModule> openApi(InitModule.Input input) {
    return input
        .fromOpenapi()
        .map(file -> {
          try (OpenApiLibrary library = OpenApiLibrary.open(application())) {
            return OpenApiFile.read(path(file), library, input.tags());
          }
        });
  }

  private boolean isFile(String name) {
    return name.indexOf('\n') < 0 && name.indexOf('\0') < 0 && Files.isRegularFile(path(name));
  }

  private Path application() {
    return context
        .application()
        .orElseThrow(() ->
            new DispatchException(
                ImportError.IMPORT_READER_MISSING,
                "Where the application is, is not known.",
                "Start dispatch by its launcher."));
  }

  private Path path(String file) {
    return context.workspace().cwd().resolve(file);
  }

  private static DispatchException unnamed() {
    return InitModule.invalid(
        "A scaffold needs a name.", "Give --name, or one of the --from options.");
  }
}
