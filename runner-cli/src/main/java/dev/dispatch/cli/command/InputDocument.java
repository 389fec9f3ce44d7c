package dev.dispatch.cli.command;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the words given for each option into the input document of the operation. */
final class InputDocument {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<Problem> problems = new ArrayList<>();
  private final ObjectNode root = NODES.objectNode();

  /** Fills the document in; what does not fit is in {@link #problems}. */
  InputDocument(List<CommandOption> options, Map<String, List<String>> given) {
    options.forEach(option -> put(option, given.getOrDefault(option.component(), List.of())));
  }

  ObjectNode root() {
    return root;
  }

  List<Problem> problems() {
    return problems;
  }

  private void put(CommandOption option, List<String> words) {
    switch (option.shape()) {
      case FLAG -> place(option, NODES.booleanNode(!words.isEmpty()));
      case LIST -> putList(option, words);
      case PAIRS -> putPairs(option, words);
      case SINGLE -> putSingle(option, words);
    }
  }

  /** Sets a member of the document, or of a group in it. */
  private void place(CommandOption option, JsonNode value) {
    int slash = option.component().indexOf('/');
    ObjectNode parent =
        slash < 0 ? root : root.withObjectProperty(option.component().substring(0, slash));
    parent.set(option.component().substring(slash + 1), value);
  }

  private void putSingle(CommandOption option, List<String> words) {
    if (!words.isEmpty()) {
      value(option, words.getFirst()).ifPresent(value -> place(option, value));
    } else if (option.required()) {
      complain(option, CommandLineError.CLI_OPTION_MISSING, "is missing", "Give it; see --help.");
    }
  }

  private void putList(CommandOption option, List<String> words) {
    ArrayNode list = NODES.arrayNode();
    place(option, list);
    words.forEach(word -> value(option, word).ifPresent(list::add));
  }

  private void putPairs(CommandOption option, List<String> words) {
    ObjectNode pairs = NODES.objectNode();
    place(option, pairs);
    for (String word : words) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? "" : word.substring(0, equals).strip();
      if (key.isEmpty()) {
        complain(
            option,
            CommandLineError.CLI_VALUE_INVALID,
            "needs key=value, and '" + word + "' is not",
            "Write " + option.title() + " key=value.");
      } else if (pairs.has(key)) {
        complain(
            option,
            CommandLineError.CLI_OPTION_REPEATED,
            "gives '" + key + "' more than once",
            "Give each key once.");
      } else {
        pairs.put(key, word.substring(equals + 1));
      }
    }
  }

  private Optional<JsonNode> value(CommandOption option, String word) {
    return switch (option.type()) {
      case TEXT -> text(option, word);
      case INTEGER ->
          word.matches("[+-]?[0-9]{1,18}")
              ? Optional.of(NODES.numberNode(new BigInteger(word)))
              : misfit(option, "a whole number", word);
      case NUMBER -> number(option, word);
      case BOOLEAN ->
          word.equals("true") || word.equals("false")
              ? Optional.of(NODES.booleanNode(word.equals("true")))
              : misfit(option, "true or false", word);
      case JSON -> json(option, word);
    };
  }

  private Optional<JsonNode> text(CommandOption option, String word) {
    if (option.choices().isEmpty() || option.choices().contains(word)) {
      return Optional.of(NODES.stringNode(word));
    }
    complain(
        option,
        CommandLineError.CLI_VALUE_INVALID,
        "cannot be '" + word + "'",
        NearestName.hint(word, option.choices()));
    return Optional.empty();
  }

  private Optional<JsonNode> number(CommandOption option, String word) {
    return word.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?")
        ? Optional.of(NODES.numberNode(new BigDecimal(word)))
        : misfit(option, "a number", word);
  }

  private Optional<JsonNode> json(CommandOption option, String word) {
    try {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      return Optional.of(StrictJson.parse(bytes, option.title(), JsonLimits.JOB).root());
    } catch (ProblemsException e) {
      return misfit(option, "JSON", word);
    }
  }

  private Optional<JsonNode> misfit(CommandOption option, String wanted, String word) {
    complain(
        option,
        CommandLineError.CLI_VALUE_INVALID,
        "needs " + wanted + ", and '" + word + "' is not",
        "Give " + wanted + ".");
    return Optional.empty();
  }

  private void complain(CommandOption option, CommandLineError code, String words, String hint) {
    String subject = option.positional() ? "Argument '" : "Option '";
    problems.add(
        Problem.at(
            "/" + option.component(),
            code.name(),
            subject + option.title() + "' " + words + ".",
            hint));
  }
}
