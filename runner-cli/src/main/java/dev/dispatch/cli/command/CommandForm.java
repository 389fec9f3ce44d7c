package dev.dispatch.cli.command;

import dev.dispatch.core.file.ApplicationResource;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOptions;
import dev.dispatch.core.operation.OperationSpec;
import dev.dispatch.core.schema.RecordBinder;
import dev.dispatch.core.schema.RecordPlan;
import dev.dispatch.core.schema.RecordSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a command takes, by the annotations of its input record.
 *
 * <p>The build writes each form down, since reading the first annotations takes a process longer
 * than all the rest of its command line.
 *
 * @param options the options in record order
 * @param schema the JSON Schema of the input
 */
record CommandForm(List<CommandOption> options, JsonNode schema) {

  CommandForm {
    options = List.copyOf(options);
  }

  /** Returns the form of a command, as it is written down where it is. */
  static CommandForm of(OperationSpec<?, ?> spec) {
    try {
      return ApplicationResource.unpacked(path(spec.id()))
          .map(CommandForm::parse)
          .orElseGet(() -> of(spec.input()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the form by the annotations. */
  static CommandForm of(Class<? extends Record> input) {
    return new CommandForm(CommandOptions.of(input), RecordSchema.of(input));
  }

  /** Returns where the form of an operation is written down, among the application's resources. */
  static String path(String id) {
    return "dispatch/commands/" + id + ".json";
  }

  /** Returns the input that a valid document stands for. */
  <I extends Record> I bind(Class<I> input, JsonNode document) {
    return RecordPlan.of(input, schema).bind(document);
  }

  /** Returns the form as it is written down. */
  byte[] text() {
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    text.set("options", JsonValues.toTree(options));
    text.set("schema", schema);
    return JsonText.compact(text).getBytes(StandardCharsets.UTF_8);
  }

  private static CommandForm parse(byte[] text) {
    JsonNode form = StrictJson.parse(text, "form", JsonLimits.JOB).root();
    List<CommandOption> options =
        form.get("options")
            .valueStream()
            .map(option -> RecordBinder.bind(CommandOption.class, option))
            .toList();
    return new CommandForm(options, form.get("schema"));
  }
}
