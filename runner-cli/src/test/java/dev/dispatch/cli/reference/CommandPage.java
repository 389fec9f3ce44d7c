package dev.dispatch.cli.reference;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOptions;
import dev.dispatch.core.operation.ExitStatus;
import dev.dispatch.core.operation.OperationSpec;
import dev.dispatch.core.schema.RecordSchema;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The reference page of one command. */
final class CommandPage {

  private CommandPage() {}

  static String fileName(String id) {
    return id.replace('.', '-') + ".md";
  }

  static String of(OperationSpec<?, ?> spec) {
    StringBuilder page = new StringBuilder();
    page.append("# dispatch ").append(String.join(" ", spec.words())).append("\n\n");
    page.append(spec.summary()).append(". Effect: ");
    page.append(spec.effect().name().toLowerCase(Locale.ROOT)).append(".\n");
    examples(spec.examples(), page);
    options(CommandOptions.of(spec.input()), page);
    output(spec, page);
    errors(spec, page);
    return page.toString();
  }

  private static void examples(List<String> examples, StringBuilder page) {
    page.append("\n```\n");
    examples.forEach(line -> page.append(line).append('\n'));
    page.append("```\n");
  }

  private static void options(List<CommandOption> options, StringBuilder page) {
    if (options.isEmpty()) {
      page.append("\nTakes no options but the [global ones](README.md#global-options).\n");
      return;
    }
    page.append("\n| option | value | required | default | what |\n|---|---|---|---|---|\n");
    options.forEach(option -> page.append(row(option)));
  }

  private static String row(CommandOption option) {
    String names = option.positional() ? option.title() : String.join("`, `", option.names());
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            names,
            value(option),
            option.required() ? "yes" : "",
            option.defaultValue().map(text -> "`" + text + "`").orElse(""),
            cell(option.description()))
        .concat("\n");
  }

  private static String value(CommandOption option) {
    String type =
        option.choices().isEmpty()
            ? option.type().name().toLowerCase(Locale.ROOT)
            : "`" + String.join("`, `", option.choices()) + "`";
    return switch (option.shape()) {
      case FLAG -> "";
      case SINGLE -> type;
      case LIST -> type + ", repeatable";
      case PAIRS -> "`key=value`, repeatable";
    };
  }

  private static void output(OperationSpec<?, ?> spec, StringBuilder page) {
    page.append("\n`--json` prints these members, then `next` and `cliVersion` ([schema](");
    page.append("../../schemas/operation/").append(spec.id()).append(".output.schema.json)):\n\n");
    page.append("| member | what |\n|---|---|\n");
    RecordSchema.of(spec.output())
        .path("properties")
        .propertyStream()
        .forEach(member ->
            page.append("| `")
                .append(member.getKey())
                .append("` | ")
                .append(described(member.getValue()))
                .append(" |\n"));
  }

  private static String described(JsonNode schema) {
    return cell(schema.path("description").stringValueOpt().orElse(""));
  }

  private static void errors(OperationSpec<?, ?> spec, StringBuilder page) {
    if (!spec.errors().isEmpty()) {
      page.append("\nErrors of its own ([exit codes](README.md#exit-codes)):\n\n");
      spec.errors().stream()
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .forEach(code -> page.append("- `").append(code.name()).append("` ").append(exit(code)));
    }
  }

  private static String exit(ErrorCode code) {
    return "(exit " + ExitStatus.of(code.kind()).exitCode() + ")\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
