package dev.dispatch.core.operation;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.operation.CommandOption.Shape;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.schema.SchemaPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An action as a command of its own: {@code dispatch <module> <action> --field value} is {@code
 * dispatch run <module>.<action> --input field=value}.
 */
public final class ActionCommand {

  private static final String FIELD = "field:";

  private final ActionDescriptor action;
  private final List<CommandOption> options;

  private ActionCommand(ActionDescriptor action) {
    this.action = action;
    this.options = Stream.concat(fields(action), ofRun().stream()).toList();
  }

  /**
   * Returns the command of two words.
   *
   * @throws OperationFailure when there is no such module or action, with the nearest
   */
  public static ActionCommand require(ModuleRegistry modules, List<String> words) {
    ModuleDescriptor module =
        modules.module(words.getFirst()).orElseThrow(() -> UnknownOperation.of(words, modules));
    String name = words.size() < 2 ? "" : words.get(1);
    return find(modules, words).orElseThrow(() -> unknown(module, name));
  }

  /** Returns the command of two words, or empty where they name no action. */
  static Optional<ActionCommand> find(ModuleRegistry modules, List<String> words) {
    return words.size() != 2
        ? Optional.empty()
        : modules
            .find(words.get(0) + "." + words.get(1))
            .map(resolved -> new ActionCommand(resolved.action()));
  }

  private static OperationFailure unknown(ModuleDescriptor module, String name) {
    return new OperationFailure(
        OperationError.ACTION_UNKNOWN,
        "The module '" + module.name() + "' has no action '" + name + "'.",
        NearestName.hint(name, module.actionNames()),
        NextCommand.read("see the module's actions", "help", module.name()));
  }

  ActionDescriptor action() {
    return action;
  }

  /** Returns the options: the fields of the payload first, then those of {@code dispatch run}. */
  public List<CommandOption> options() {
    return options;
  }

  /**
   * Returns the words of {@code dispatch run} that say the same.
   *
   * @param given the words given for each option, by component
   */
  public List<String> words(Map<String, List<String>> given) {
    List<String> words = new ArrayList<>();
    words.add(action.key());
    for (CommandOption option : options) {
      List<String> values = given.getOrDefault(option.component(), List.of());
      if (option.component().startsWith(FIELD)) {
        String field = option.component().substring(FIELD.length());
        input(field, option.shape(), values)
            .ifPresent(entry -> words.addAll(List.of("--input", entry)));
      } else {
        values.forEach(value -> {
          words.add(option.title());
          if (option.shape() != Shape.FLAG) {
            words.add(value);
          }
        });
      }
    }
    return words;
  }

  private Optional<String> input(String field, Shape shape, List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = values.size() == 1 && values.getFirst().matches("(?s)[@\\[].*");
    return Optional.of(
        field + "=" + (shape == Shape.SINGLE || whole ? values.getFirst() : array(field, values)));
  }

  /** Several values of one field are the elements of an array. */
  private String array(String field, List<String> values) {
    JsonNode items =
        SchemaPath.child(
            action.inputSchema(), SchemaPath.at(action.inputSchema(), List.of(field)), "0");
    boolean texts = SchemaPath.types(items).contains("string");
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(texts ? text(value) : element(value)));
    return JsonText.compact(array);
  }

  private static JsonNode element(String value) {
    try {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return StrictJson.parse(bytes, "option", JsonLimits.JOB).root();
    } catch (ProblemsException plain) {
      return text(value);
    }
  }

  private static JsonNode text(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }

  private static List<CommandOption> ofRun() {
    return CommandOptions.of(RunAction.Input.class).stream()
        .filter(option -> !option.positional())
        .toList();
  }

  /** A field whose name is taken by another option is given as {@code --input field=value}. */
  private static Stream<CommandOption> fields(ActionDescriptor action) {
    Set<String> taken = new HashSet<>();
    ofRun().forEach(option -> taken.addAll(option.names()));
    Arrays.stream(GlobalOption.values()).map(GlobalOption::spelling).forEach(taken::add);
    JsonNode schema = action.inputSchema();
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    return schema.path("properties").propertyNames().stream()
        .filter(field -> !taken.contains("--" + field) && !taken.contains(kebab(field)))
        .map(field ->
            option(
                field,
                schema.path("properties").path(field).path("description").asString(""),
                SchemaPath.at(schema, List.of(field)),
                required.contains(field)));
  }

  private static CommandOption option(
      String field, String description, JsonNode schema, boolean required) {
    Set<String> types = SchemaPath.types(schema);
    String words = description.isEmpty() ? schema.path("description").asString("") : description;
    List<String> choices =
        SchemaPath.choices(schema).stream()
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .toList();
    String kebab = kebab(field);
    return new CommandOption(
        FIELD + field,
        kebab.equals("--" + field) ? List.of(kebab) : List.of(kebab, "--" + field),
        types.contains("array") ? Shape.LIST : Shape.SINGLE,
        CommandOption.Type.TEXT,
        required,
        Optional.ofNullable(schema.get("default")).map(JsonText::compact),
        types.contains("boolean") ? List.of("true", "false") : choices,
        Optional.empty(),
        types.isEmpty() ? "value" : String.join("|", types).replace("|null", ""),
        words);
  }

  private static String kebab(String field) {
    return "--" + field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns what {@code --help} says.
   *
   * @param kept the defaults that the user keeps, by action key
   */
  ShowHelp.Output help(JsonNode kept) {
    List<CommandOption> fields =
        options.stream()
            .filter(option -> option.component().startsWith(FIELD))
            .map(option -> withDefault(option, kept.path(action.key())))
            .toList();
    List<CommandOption> shared =
        options.stream().filter(option -> !option.component().startsWith(FIELD)).toList();
    String command = action.module() + " " + action.name();
    String required =
        fields.stream()
            .filter(CommandOption::required)
            .map(option -> " " + option.title() + " <" + option.label() + ">")
            .collect(Collectors.joining());
    return new ShowHelp.Output(
        command,
        action.description().replaceFirst("\\.$", ""),
        "dispatch " + command + required + " [options]",
        Optional.of(OperationEffect.NETWORK),
        List.of(),
        Stream.concat(fields.stream(), shared.stream()).toList(),
        ShowHelp.globals(),
        examples(command),
        List.of(),
        List.of());
  }

  private static CommandOption withDefault(CommandOption option, JsonNode kept) {
    JsonNode value = kept.path(option.component().substring(FIELD.length()));
    return value.isMissingNode()
        ? option
        : option.orElse(JsonText.compact(value), " Kept by 'defaults set'.");
  }

  private List<String> examples(String command) {
    return action.examples().stream()
        .filter(JsonNode::isObject)
        .limit(2)
        .map(example -> "dispatch " + command + words(example))
        .toList();
  }

  private String words(JsonNode example) {
    return example
        .propertyStream()
        .map(field -> " " + spelled(field.getKey()) + ShellWord.quoted(plain(field.getValue())))
        .collect(Collectors.joining());
  }

  private String spelled(String field) {
    return options.stream()
        .filter(option -> option.component().equals(FIELD + field))
        .findFirst()
        .map(option -> option.title() + " ")
        .orElse("--input " + field + "=");
  }

  private static String plain(JsonNode value) {
    return value.isString() ? value.stringValue() : JsonText.compact(value);
  }
}
