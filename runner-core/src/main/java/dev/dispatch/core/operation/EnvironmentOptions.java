package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.CredentialFile;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.core.workspace.EnvironmentFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a job's environment variables come from, besides the process. */
@Description("Where environment variables come from, besides the process.")
public record EnvironmentOptions(
    @Option(value = "--env-file", label = "file")
        @Description(
            "A file of variables, NAME=value a line; the environment wins over it, and a later file"
                + " over an earlier one.")
        @Default("[]")
        List<String> files) {

  /** No files. */
  public static final EnvironmentOptions NONE = new EnvironmentOptions(List.of());

  /** Returns the variables of the process and of the files. */
  Environment environment(OperationContext context) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String file : files) {
      variables.putAll(EnvironmentFile.read(context.workspace().cwd(), file));
    }
    return context.environment().orElse(variables);
  }

  /** Returns what a run is told, with these variables; warns of files that others may read. */
  OperationContext applyTo(OperationContext context) {
    warnings(context).forEach(line -> context.progress().line("Warning: " + line));
    return files.isEmpty() ? context : context.environment(environment(context));
  }

  /** Returns the words that give the same again. */
  List<String> words() {
    return files.stream().flatMap(file -> Stream.of("--env-file", file)).toList();
  }

  /** Returns a warning for each file that other users may read. */
  List<String> warnings(OperationContext context) {
    List<String> warnings = new ArrayList<>();
    for (String file : files) {
      Path path = context.workspace().cwd().resolve(file);
      if (CredentialFile.isOpenToOthers(path)) {
        warnings.add("The file '" + file + "' is open to other users: chmod 600 closes it.");
      }
    }
    return warnings;
  }
}
