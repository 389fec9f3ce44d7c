package dev.dispatch.core.run.replay;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.secret.SecretRegistry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Makes the masks of a record known as secrets, so that they are masked in every form that they
 * take on in the replay, as the secrets were in the run (G-C1b).
 */
final class StandIns {

  private static final Pattern MASK = Pattern.compile("\\[secret:[^\\]\\s]+]");

  private StandIns() {}

  /** Returns whether a mask is in a tree. */
  static boolean in(JsonNode tree) {
    return MASK.matcher(tree.toString()).find();
  }

  /** Returns the JSON Pointer of the first value with a mask in it. */
  static Optional<String> place(JsonNode tree, String pointer) {
    if (!tree.isContainer()) {
      return in(tree) ? Optional.of(pointer) : Optional.empty();
    }
    if (tree.isObject()) {
      return tree.properties().stream()
          .flatMap(member ->
              place(member.getValue(), Pointers.append(pointer, member.getKey())).stream())
          .findFirst();
    }
    return IntStream.range(0, tree.size())
        .boxed()
        .flatMap(i -> place(tree.get(i), pointer + "/" + i).stream())
        .findFirst();
  }

  static void register(JsonNode tree, SecretRegistry secrets) {
    Matcher masks = MASK.matcher(tree.toString());
    while (masks.find()) {
      secrets.registerIssued("replay", masks.group());
    }
  }
}
