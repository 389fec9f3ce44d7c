package dev.dispatch.core.schema;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says a finding in our words: the field in quotes, what is expected, what to do. */
final class ProblemWords {

  private static final int MANY = 20;

  private final JsonNode root;
  private final String basePointer;

  ProblemWords(JsonNode root, String basePointer) {
    this.root = root;
    this.basePointer = basePointer;
  }

  Problem problem(Finding finding) {
    return switch (finding.keyword()) {
      case "required", "dependentRequired" -> missing(finding);
      case "additionalProperties", "unevaluatedProperties" -> unknown(finding);
      case "false" -> forbidden(finding);
      case "type" -> wrongType(finding);
      case "enum" -> notAllowed(finding);
      case "const" -> otherConstant(finding);
      case "pattern" -> noMatch(finding);
      case "propertyNames" -> badName(finding);
      case "items", "unevaluatedItems" -> tooManyItems(finding);
      default -> bound(finding);
    };
  }

  private Problem missing(Finding finding) {
    boolean dependent = finding.keyword().equals("dependentRequired");
    String name = dependent ? finding.arguments()[0].toString() : finding.property();
    String why = dependent ? ", since " + FieldName.quote(finding.property()) + " is given" : "";
    JsonNode wanted = finding.schema(root).path("properties").path(name);
    String described = wanted.path("description").stringValue("");
    return at(
        finding,
        SchemaError.SCHEMA_REQUIRED,
        FieldName.quote(name) + " is missing" + why + ".",
        ("Add it: " + TypeWords.wanted(wanted) + ". " + described).strip());
  }

  private Problem unknown(Finding finding) {
    String name = finding.property();
    List<String> known = names(finding.schema(root).path("properties"));
    return Problem.at(
        Pointers.append(pointer(finding), name),
        SchemaError.SCHEMA_UNKNOWN_FIELD.name(),
        FieldName.quote(name) + " is not a known field.",
        known.isEmpty() ? "Remove it: no field is known here." : NearestName.hint(name, known));
  }

  private Problem forbidden(Finding finding) {
    return at(
        finding,
        SchemaError.SCHEMA_UNKNOWN_FIELD,
        name(finding) + " must not be given.",
        "Remove it.");
  }

  private Problem wrongType(Finding finding) {
    String wanted = TypeWords.types(finding.rule());
    return at(
        finding,
        SchemaError.SCHEMA_TYPE,
        name(finding) + " is " + TypeWords.found(finding.value()) + " and must be " + wanted + ".",
        TypeWords.advice(finding.value(), wanted));
  }

  private Problem notAllowed(Finding finding) {
    List<String> allowed = new ArrayList<>();
    for (JsonNode choice : finding.rule()) {
      allowed.add(choice.isString() ? choice.stringValue() : JsonText.compact(choice));
    }
    String shown = String.join(", ", allowed.stream().limit(MANY).toList());
    String more = allowed.size() > MANY ? ", …" : "";
    return at(
        finding,
        SchemaError.SCHEMA_ENUM,
        name(finding) + " must be one of " + shown + more + ".",
        NearestName.of(finding.value().stringValue(""), allowed)
            .map(nearest -> "Did you mean '" + nearest + "'?")
            .orElse("Use one of them."));
  }

  private Problem otherConstant(Finding finding) {
    return at(
        finding,
        SchemaError.SCHEMA_ENUM,
        name(finding) + " must be " + JsonText.compact(finding.rule()) + ".",
        "No other value is allowed here.");
  }

  private Problem noMatch(Finding finding) {
    return at(
        finding,
        SchemaError.SCHEMA_PATTERN,
        name(finding) + " does not match " + finding.rule().stringValue("") + ".",
        described(finding, "Change it so that it matches."));
  }

  private Problem badName(Finding finding) {
    String name = finding.property();
    String pattern = finding.rule().path("pattern").stringValue("");
    return Problem.at(
        Pointers.append(pointer(finding), name),
        SchemaError.SCHEMA_PATTERN.name(),
        FieldName.quote(name) + " is not a name that is allowed here.",
        pattern.isEmpty() ? "Rename it." : "Names must match " + pattern + ".");
  }

  private Problem tooManyItems(Finding finding) {
    return at(
        finding, SchemaError.SCHEMA_LENGTH, name(finding) + " has too many items.", "Remove some.");
  }

  private Problem bound(Finding finding) {
    String limit = finding.rule().isNumber() ? JsonText.compact(finding.rule()) : "";
    return switch (finding.keyword()) {
      case "minimum" -> range(finding, limit + " at least");
      case "maximum" -> range(finding, limit + " at most");
      case "exclusiveMinimum" -> range(finding, "greater than " + limit);
      case "exclusiveMaximum" -> range(finding, "less than " + limit);
      case "multipleOf" -> range(finding, "a multiple of " + limit);
      case "minLength", "minItems", "minProperties" -> length(finding, "fewer than " + limit);
      case "maxLength", "maxItems", "maxProperties" -> length(finding, "more than " + limit);
      default -> mismatch(finding);
    };
  }

  private Problem range(Finding finding, String wanted) {
    boolean secret = finding.schema(root).path("writeOnly").booleanValue(false);
    String given = secret ? "" : " is " + JsonText.compact(finding.value()) + " and";
    return at(
        finding,
        SchemaError.SCHEMA_RANGE,
        name(finding) + given + " must be " + wanted + ".",
        described(finding, "Change the number."));
  }

  private Problem length(Finding finding, String how) {
    String what =
        finding.value().isString() ? "characters" : finding.value().isArray() ? "items" : "fields";
    return at(
        finding,
        SchemaError.SCHEMA_LENGTH,
        name(finding) + " has " + how + " " + what + ".",
        described(finding, "Change its length."));
  }

  private Problem mismatch(Finding finding) {
    String rule =
        switch (finding.keyword()) {
          case "uniqueItems" -> " has an item twice.";
          case "not" -> " has a form that is excluded.";
          case "oneOf" -> " fits more than one of the forms of which it must fit one.";
          case "minContains" -> " has too few items of the form that it must contain.";
          case "maxContains" -> " has too many items of the form that it may contain.";
          default -> " breaks the rule '" + finding.keyword() + "' of its schema.";
        };
    return at(
        finding,
        SchemaError.SCHEMA_MISMATCH,
        name(finding) + rule,
        described(finding, "Compare it with the schema."));
  }

  private String described(Finding finding, String otherwise) {
    String description = finding.schema(root).path("description").stringValue("");
    return description.isEmpty() ? otherwise : description;
  }

  private Problem at(Finding finding, SchemaError code, String message, String hint) {
    return Problem.at(pointer(finding), code.name(), message, hint);
  }

  private String pointer(Finding finding) {
    return basePointer + finding.pointer();
  }

  private String name(Finding finding) {
    return FieldName.of(pointer(finding));
  }

  private static List<String> names(JsonNode properties) {
    return List.copyOf(properties.propertyNames());
  }
}
