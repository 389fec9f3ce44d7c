package dev.dispatch.cli.reference;

import dev.dispatch.core.operation.ExitStatus;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.operation.OperationRegistry;
import dev.dispatch.core.operation.OperationSpec;

/** The first reference page: commands, global options, exit codes. */
final class IndexPage {

  private IndexPage() {}

  static String text() {
    StringBuilder page = new StringBuilder("# Reference\n\nGenerated from the operations; ");
    page.append("`dispatch help <command>` says the same.\n\n## Commands\n\n");
    page.append(commands());
    page.append("\n## Global options\n\nAnywhere on the line.\n\n| option | what |\n|---|---|\n");
    for (GlobalOption option : GlobalOption.values()) {
      String label = option.takesValue() ? " <" + option.label() + ">" : "";
      page.append("| `").append(option.spelling()).append(label).append("` | ");
      page.append(option.description()).append(" |\n");
    }
    page.append("\n## Exit codes\n\n| exit | code | retry | meaning |\n|---|---|---|---|\n");
    for (ExitStatus status : ExitStatus.values()) {
      page.append("| ").append(status.exitCode()).append(" | `").append(status.name());
      page.append("` | ").append(status.retryable() ? "safe" : "no").append(" | ");
      page.append(status.meaning()).append(" |\n");
    }
    page.append("| 130, 143 | | | interrupted |\n\n[All error codes](error-codes.md).\n");
    return page.toString();
  }

  /** Returns the table of commands, which SKILL.md has too. */
  static String commands() {
    StringBuilder table = new StringBuilder("| command | what |\n|---|---|\n");
    for (String id : OperationRegistry.ids()) {
      OperationSpec<?, ?> spec = OperationRegistry.create(id).spec();
      table.append("| [`dispatch ").append(String.join(" ", spec.words())).append("`](");
      table.append(CommandPage.fileName(id)).append(") | ").append(spec.summary()).append(" |\n");
    }
    return table.toString();
  }
}
