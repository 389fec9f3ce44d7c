package dev.dispatch.core.job;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what is given for each input; what is named first wins over what is named later. */
public final class InputSources {

  private final GivenInputs given;
  private final Map<String, InputDeclaration> declared;
  private final List<Problem> problems;
  private final Map<String, JsonNode> values = new LinkedHashMap<>();
  private final Set<String> malformed = new HashSet<>();
  private boolean whole = true;

  private InputSources(
      GivenInputs given, Map<String, InputDeclaration> declared, List<Problem> problems) {
    this.given = given;
    this.declared = declared;
    this.problems = problems;
  }

  /**
   * What is given.
   *
   * @param values the value of each input that is named and readable
   * @param malformed the inputs whose value was given and is none of their type
   * @param whole whether every source could be read, so that what is not named is not given
   */
  record Collected(Map<String, JsonNode> values, Set<String> malformed, boolean whole) {

    /** Returns whether an input is named, be its value right or wrong. */
    boolean names(String input) {
      return values.containsKey(input) || malformed.contains(input);
    }
  }

  /** Collects; what cannot be read or is not declared is added to the problems. */
  static Collected collect(
      GivenInputs given, Map<String, InputDeclaration> declared, List<Problem> problems) {
    InputSources sources = new InputSources(given, declared, problems);
    sources.entries();
    given.json().ifPresent(text -> sources.object("--input-json", bytes(text)));
    given.file().ifPresent(sources::file);
    given.values().forEach(sources::put);
    return new Collected(sources.values, sources.malformed, sources.whole);
  }

  /** Returns the secret inputs whose value is written out on the command line. */
  public static List<String> secretsInTheOpen(JobDocument job, GivenInputs given) {
    return given.entries().stream()
        .filter(entry -> !entry.contains("=@"))
        .map(entry -> entry.split("=", 2)[0].strip())
        .filter(name -> isSecret(job.job().inputs().get(name)))
        .distinct()
        .toList();
  }

  private static boolean isSecret(InputDeclaration declaration) {
    return declaration != null && declaration.secret();
  }

  private void entries() {
    Set<String> seen = new HashSet<>();
    for (String entry : given.entries()) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        invalid("", "An --input must be written key=value.", "Write --input name=value.");
        continue;
      }
      String name = entry.substring(0, equals).strip();
      if (!declared.containsKey(name)) {
        unknown(name);
      } else if (seen.add(name)) {
        entry(name, entry.substring(equals + 1));
      } else {
        invalid(name, "The input '" + name + "' is given more than once.", "Give it once.");
      }
    }
  }

  private void entry(String name, String written) {
    InputType type = declared.get(name).type();
    Optional<JsonNode> value = text(name, written).flatMap(text -> InputText.parse(type, text));
    if (value.isPresent()) {
      values.put(name, value.get());
    } else if (malformed.add(name)) {
      invalid(name, mismatch(name, type), "Give a value of type " + type.label() + ".");
    }
  }

  static String mismatch(String name, InputType type) {
    return "The input '" + name + "' is not of type " + type.label() + ".";
  }

  /** {@code @file} is the file's text, and {@code @@} a literal {@code @}. */
  private Optional<String> text(String name, String written) {
    if (!written.startsWith("@")) {
      return Optional.of(written);
    }
    if (written.startsWith("@@")) {
      return Optional.of(written.substring(1));
    }
    Optional<byte[]> content = read(written.substring(1));
    if (content.isEmpty()) {
      malformed.add(name);
      invalid(
          name,
          "The file '" + written.substring(1) + "' for the input '" + name + "' cannot be read.",
          "Check that it is there; a value that begins with @ is written @@.");
    }
    return content.map(InputSources::withoutLastBreak);
  }

  private static String withoutLastBreak(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
  }

  private void file(String path) {
    read(path)
        .ifPresentOrElse(
            content -> object(path, content),
            () ->
                unreadable(
                    "The inputs file '" + path + "' cannot be read.",
                    "Give a JSON file that holds one object, {\"name\": value}."));
  }

  private Optional<byte[]> read(String path) {
    try (InputStream in = Files.newInputStream(given.folder().resolve(path))) {
      return Optional.of(in.readNBytes(JsonLimits.JOB.maxBytes() + 1));
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  private void object(String source, byte[] content) {
    try {
      JsonNode root = StrictJson.parse(content, source, JsonLimits.JOB).root();
      if (root instanceof ObjectNode object) {
        object.properties().forEach(member -> put(member.getKey(), member.getValue()));
      } else {
        unreadable("'" + source + "' is not a JSON object.", "Write {\"name\": value}.");
      }
    } catch (ProblemsException malformedText) {
      malformedText.problems().forEach(problem -> malformed(source, problem));
    }
  }

  private void malformed(String source, Problem problem) {
    String place = problem.position().map(at -> " at " + at.line() + ":" + at.column()).orElse("");
    unreadable("'" + source + "' is not JSON" + place + ": " + problem.message(), problem.hint());
  }

  private void unreadable(String message, String hint) {
    whole = false;
    invalid("", message, hint);
  }

  // What an earlier source names stays.
  private void put(String name, JsonNode value) {
    InputDeclaration declaration = declared.get(name);
    if (declaration == null) {
      unknown(name);
    } else if (values.containsKey(name) || malformed.contains(name)) {
      return;
    } else if (declaration.type().accepts(value)) {
      values.put(name, value);
    } else {
      malformed.add(name);
      invalid(
          name,
          mismatch(name, declaration.type()),
          "Give a value of type " + declaration.type().label() + ".");
    }
  }

  private void unknown(String name) {
    if (!given.shared()) {
      problems.add(
          Problem.at(
              "/inputs",
              JobError.JOB_INPUT_UNKNOWN.name(),
              "The job declares no input '" + name + "'.",
              NearestName.hint(name, declared.keySet())));
    }
  }

  private void invalid(String name, String message, String hint) {
    problems.add(InputResolver.invalid(name, message, hint));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
