package dev.dispatch.core.expression;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Puts values into the strings of a tree.
 *
 * <p>One pass (G-A6): what a placeholder brought in is data and is never scanned. Names of members
 * are never scanned either.
 */
public final class Interpolation {

  private Interpolation() {}

  /**
   * Returns the tree with every placeholder replaced; the tree itself where it has none.
   *
   * <p>A string that is one placeholder becomes its value, whatever its type. Inside a longer
   * string texts go in as they are, numbers and booleans as JSON, objects and arrays as compact
   * JSON. The result shares nodes with the tree and the scope: treat all three as unchangeable.
   *
   * @param basePointer the JSON Pointer of the tree, for errors
   * @throws DispatchException {@code EXPRESSION_SYNTAX}; {@code EXPRESSION_UNRESOLVED} for a
   *     reference without value or default (G-A5); {@code EXPRESSION_NULL} for a null inside a
   *     longer string; {@code EXPRESSION_TOO_LARGE} where the built strings exceed 1 MiB together,
   *     or many values 64 MiB
   */
  public static JsonNode resolve(JsonNode tree, Scope scope, String basePointer) {
    return hasTemplates(tree) ? new Resolver(scope).resolve(tree, basePointer) : tree;
  }

  /**
   * Returns the tree for reading by a person: placeholders that the scope knows are replaced, the
   * others stay as they are written.
   */
  public static JsonNode resolveKnown(JsonNode tree, Scope scope) {
    return hasTemplates(tree) ? new KnownParts(scope).resolve(tree) : tree;
  }

  /** Returns whether a string somewhere in a tree holds anything to parse. */
  public static boolean hasTemplates(JsonNode tree) {
    if (tree.isString()) {
      return !Template.isPlain(tree.stringValue());
    }
    for (JsonNode child : tree) {
      if (hasTemplates(child)) {
        return true;
      }
    }
    return false;
  }

  /** Returns every placeholder of the well-formed strings of a tree. */
  public static List<Located> placeholders(JsonNode tree, String basePointer) {
    List<Located> found = new ArrayList<>();
    eachTemplate(tree, basePointer, (pointer, text) -> collect(pointer, text, found));
    return found;
  }

  private static void collect(String pointer, String text, List<Located> into) {
    try {
      Template.parse(text).placeholders().forEach(p -> into.add(new Located(pointer, p)));
    } catch (DispatchException malformed) {
      return; // problems() reports it
    }
  }

  /** Returns a problem for every string of a tree that is no template. */
  public static List<Problem> problems(JsonNode tree, String basePointer) {
    List<Problem> problems = new ArrayList<>();
    eachTemplate(tree, basePointer, (pointer, text) -> check(pointer, text, problems));
    return problems;
  }

  private static void check(String pointer, String text, List<Problem> into) {
    try {
      Template.parse(text);
    } catch (DispatchException malformed) {
      into.add(
          Problem.at(pointer, malformed.code().name(), malformed.getMessage(), malformed.hint()));
    }
  }

  private static void eachTemplate(
      JsonNode tree, String pointer, BiConsumer<String, String> action) {
    if (tree.isString() && !Template.isPlain(tree.stringValue())) {
      action.accept(pointer, tree.stringValue());
    }
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      eachTemplate(member.getValue(), Pointers.append(pointer, member.getKey()), action);
    }
    for (int i = 0; tree.isArray() && i < tree.size(); i++) {
      eachTemplate(tree.get(i), Pointers.append(pointer, i), action);
    }
  }
}
