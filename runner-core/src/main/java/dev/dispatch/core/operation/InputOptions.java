package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.InputDeclaration;
import dev.dispatch.core.job.InputQuestions;
import dev.dispatch.core.job.InputSources;
import dev.dispatch.core.job.JobDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a job's inputs are given; {@code --input} wins over the object, the object over the file. */
@Description("The job's inputs: entries win over the object, the object over the file.")
public record InputOptions(
    @Option("--input")
        @Description("An input, name=value, or name=@file for a file's text (@@ for an @).")
        @Default("[]")
        List<String> entries,
    @Option("--input-json") @Description("Inputs as one JSON object; --input wins over it.")
        Optional<String> json,
    @Option(value = "--inputs-file", label = "file")
        @Description("A JSON file with inputs, the place for secrets; the other two win over it.")
        Optional<String> file) {

  /** No inputs. */
  public static final InputOptions NONE =
      new InputOptions(List.of(), Optional.empty(), Optional.empty());

  /** Returns what is given. */
  GivenInputs given(OperationContext context) {
    return new GivenInputs(entries, json, file, Map.of(), context.workspace().cwd(), false);
  }

  /** Returns what is given for a job, and what a person answers where there is one to ask. */
  GivenInputs given(OperationContext context, JobDocument job) throws InterruptedException {
    GivenInputs given = given(context);
    for (String name : InputSources.secretsInTheOpen(job, given)) {
      context
          .progress()
          .line(
              "Warning: the secret input '"
                  + name
                  + "' stands on the command line, where others can read it; give it as "
                  + name
                  + "=@file or in --inputs-file.");
    }
    return InputQuestions.complete(job, given, context.prompt());
  }

  /** Returns the words that give the same again; empty where they would show a secret. */
  Optional<List<String>> words(OperationContext context, JobDocument job) {
    boolean secrets = job.job().inputs().values().stream().anyMatch(InputDeclaration::secret);
    if (!InputSources.secretsInTheOpen(job, given(context)).isEmpty()
        || (secrets && json.isPresent())) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    entries.forEach(entry -> words.addAll(List.of("--input", entry)));
    json.ifPresent(text -> words.addAll(List.of("--input-json", text)));
    file.ifPresent(path -> words.addAll(List.of("--inputs-file", path)));
    return Optional.of(words);
  }
}
