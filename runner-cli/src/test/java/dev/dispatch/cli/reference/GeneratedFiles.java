package dev.dispatch.cli.reference;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.operation.OperationRegistry;
import dev.dispatch.core.operation.OperationSpec;
import dev.dispatch.core.run.batch.BatchSettings;
import dev.dispatch.core.run.batch.BatchSummary;
import dev.dispatch.core.run.batch.RunLine;
import dev.dispatch.core.run.event.EventSchema;
import dev.dispatch.core.schema.RecordSchema;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every generated file by its path below the root of the project. */
final class GeneratedFiles {

  static final Path SCHEMAS = Path.of("schemas", "operation");
  static final Path PAGES = Path.of("docs", "reference");

  private GeneratedFiles() {}

  static Map<Path, String> all() {
    Map<Path, String> files = new TreeMap<>();
    for (String id : OperationRegistry.ids()) {
      OperationSpec<?, ?> spec = OperationRegistry.create(id).spec();
      files.put(SCHEMAS.resolve(id + ".input.schema.json"), schema(spec.input()));
      files.put(SCHEMAS.resolve(id + ".output.schema.json"), schema(spec.output()));
      files.put(PAGES.resolve(CommandPage.fileName(id)), CommandPage.of(spec));
    }
    files.put(
        Path.of("schemas", "run-event.schema.json"), JsonText.pretty(EventSchema.of()) + "\n");
    files.put(Path.of("schemas", "batch.schema.json"), schema(BatchSettings.class));
    files.put(Path.of("schemas", "batch-run.schema.json"), schema(RunLine.class));
    files.put(Path.of("schemas", "batch-summary.schema.json"), schema(BatchSummary.class));
    files.put(PAGES.resolve("README.md"), IndexPage.text());
    files.put(PAGES.resolve("error-codes.md"), ErrorCodesPage.text());
    return files;
  }

  private static String schema(Class<? extends Record> type) {
    return JsonText.pretty(RecordSchema.of(type)) + "\n";
  }
}
