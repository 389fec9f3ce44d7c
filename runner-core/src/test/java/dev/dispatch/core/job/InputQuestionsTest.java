package dev.dispatch.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.secret.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputQuestionsTest {

  private static final String INPUTS =
      """
      {
        "id": { "type": "integer", "required": true, "description": "Which one." },
        "mode": { "type": "string", "required": true, "enum": ["fast", "slow"] },
        "given": { "type": "string", "required": true },
        "preset": { "type": "string", "required": true, "default": "x" },
        "free": { "type": "string" },
        "token": { "type": "string", "required": true, "secret": true }
      }
      """;

  private final List<InputPrompt.Question> asked = new ArrayList<>();
  private final Deque<String> answers = new ArrayDeque<>();

  @Test
  void asksForWhatIsRequiredAndNotThere() throws Exception {
    answers.addAll(List.of("7", "slow", "hunter2-hunter2"));

    GivenInputs given = ask();

    assertThat(asked).extracting(InputPrompt.Question::name).containsExactly("id", "mode", "token");
    assertThat(given.values().get("id").intValue()).isEqualTo(7);
  }

  @Test
  void hidesWhatIsSecret() throws Exception {
    answers.addAll(List.of("7", "slow", "hunter2-hunter2"));
    ask();
    assertThat(asked).extracting(InputPrompt.Question::hidden).containsExactly(false, false, true);
  }

  @Test
  void asksAgainWithWhatWasWrong() throws Exception {
    answers.addAll(List.of("seven", "7", "quick", "slow", "hunter2-hunter2"));
    ask();
    assertThat(asked)
        .extracting(InputPrompt.Question::complaint)
        .containsExactly(
            Optional.empty(),
            Optional.of("That is not of type integer."),
            Optional.empty(),
            Optional.of("That is none of them."),
            Optional.empty());
  }

  @Test
  void knowsAnAnsweredSecretBeforeItIsUsed() throws Exception {
    answers.addAll(List.of("7", "slow", "hunter2-hunter2"));
    SecretRegistry secrets = new SecretRegistry();
    InputResolver.resolve(job(), ask(), secrets);
    assertThat(secrets.redactor().redact("say hunter2-hunter2"))
        .isEqualTo("say [secret:input.token]");
  }

  @Test
  void leavesWhatNobodyAnswersToTheErrors() throws Exception {
    InputResolver.Resolved resolved = InputResolver.resolve(job(), ask(), new SecretRegistry());
    assertThat(resolved.problems())
        .extracting(problem -> problem.pointer())
        .containsExactly("/inputs/id", "/inputs/mode", "/inputs/token");
  }

  private GivenInputs ask() throws InterruptedException {
    return InputQuestions.complete(
        job(),
        GivenInputs.of(List.of("given=a")),
        question -> {
          asked.add(question);
          return Optional.ofNullable(answers.poll());
        });
  }

  private static JobDocument job() {
    String text =
        "{\"schemaVersion\":1,\"jobType\":\"t\",\"inputs\":"
            + INPUTS
            + ",\"scenario\":{\"steps\":[{\"action\":\"flow.sleep\"}]}}";
    return JobLoader.parse(
        text.getBytes(StandardCharsets.UTF_8), "job", Optional.empty(), Path.of(""), JobKind.CASE);
  }
}
