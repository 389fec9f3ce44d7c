package dev.dispatch.core.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks a person for the required inputs that nothing gives. */
public final class InputQuestions {

  private static final int ATTEMPTS = 3;

  private final InputPrompt prompt;

  private InputQuestions(InputPrompt prompt) {
    this.prompt = prompt;
  }

  /** Returns what is given and what is answered; what nobody answers is found when it is used. */
  public static GivenInputs complete(JobDocument job, GivenInputs given, InputPrompt prompt)
      throws InterruptedException {
    Map<String, InputDeclaration> declared = job.job().inputs();
    InputSources.Collected collected = InputSources.collect(given, declared, new ArrayList<>());
    InputQuestions questions = new InputQuestions(prompt);
    Map<String, JsonNode> values = new LinkedHashMap<>(given.values());
    for (Map.Entry<String, InputDeclaration> input : declared.entrySet()) {
      if (input.getValue().isNeeded() && !collected.names(input.getKey())) {
        Optional<JsonNode> answer = questions.ask(input.getKey(), input.getValue());
        answer.ifPresent(value -> values.put(input.getKey(), value));
      }
    }
    return given.values(values);
  }

  private Optional<JsonNode> ask(String name, InputDeclaration declaration)
      throws InterruptedException {
    Optional<String> complaint = Optional.empty();
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<String> typed = prompt.ask(question(name, declaration, complaint));
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      Optional<JsonNode> value = InputText.parse(declaration.type(), typed.get());
      if (value.filter(declaration::allows).isPresent()) {
        return value;
      }
      complaint = Optional.of(value.isPresent() ? "That is none of them." : notOfType(declaration));
    }
    return Optional.empty();
  }

  private static String notOfType(InputDeclaration declaration) {
    return "That is not of type " + declaration.type().label() + ".";
  }

  private static InputPrompt.Question question(
      String name, InputDeclaration declaration, Optional<String> complaint) {
    return new InputPrompt.Question(
        name,
        declaration.type().label(),
        declaration.description(),
        declaration.choices(),
        declaration.secret(),
        complaint);
  }
}
