package dev.dispatch.core.operation;

import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleDescriptor;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The actions of a module that someone looks for, by words in their names and descriptions.
 *
 * <p>A module made from a large OpenAPI document has over a thousand actions, more than an agent
 * can read.
 */
final class FoundActions {

  /** So many are shown with their schemas; a reader of more wants names first. */
  static final int WITH_SCHEMAS = 20;

  /** So many of a longer list are shown unless all are asked for. */
  static final int SHOWN = 50;

  private final List<String> words;

  private FoundActions(List<String> words) {
    this.words = words;
  }

  /** Looks for actions that have every word, in any case; without words all are found. */
  static FoundActions with(Optional<String> words) {
    String lower = words.orElse("").toLowerCase(Locale.ROOT).strip();
    return new FoundActions(lower.isEmpty() ? List.of() : List.of(lower.split("\\s+")));
  }

  List<ActionDescriptor> in(ModuleDescriptor module) {
    return module.actions().stream().filter(this::has).toList();
  }

  /** Returns a word that finds many of the actions: the one that most names begin with. */
  static String word(List<ActionDescriptor> actions) {
    Map<String, Long> counts =
        actions.stream()
            .map(action -> action.name().split("-", 2)[0])
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private boolean has(ActionDescriptor action) {
    String text = (action.key() + " " + action.description()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }
}
