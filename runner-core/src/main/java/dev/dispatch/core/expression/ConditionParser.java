package dev.dispatch.core.expression;

import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads groups, and the rules and groups in them. */
final class ConditionParser {

  private static final List<String> FIELDS = List.of("mode", "rules");
  private static final List<String> MODES = List.of("ALL", "ANY", "NONE");
  private static final ConditionGroup BROKEN = new ConditionGroup(Mode.ALL, List.of());

  private final ConditionProblems problems;
  private final RuleParser rules;

  ConditionParser(ConditionFiles files, ConditionProblems problems) {
    this.problems = problems;
    this.rules = new RuleParser(files, problems);
  }

  /** Reads a group; what it returns is of use only where no problem was found. */
  ConditionGroup group(JsonNode group, String pointer) {
    if (!group.isObject()) {
      problems.invalid(
          pointer,
          "a condition group must be an object",
          "Write {\"mode\": \"ALL\", \"rules\": [..]}.");
      return BROKEN;
    }
    problems.refuseUnknownFields(group, pointer, FIELDS);
    Optional<Mode> mode = mode(group, pointer);
    List<Condition> members = members(group, pointer);
    return new ConditionGroup(mode.orElse(Mode.ALL), members);
  }

  private Optional<Mode> mode(JsonNode group, String pointer) {
    Optional<String> text = problems.requiredText(group, pointer, "mode");
    if (text.isPresent() && !MODES.contains(text.get())) {
      problems.invalid(
          Pointers.append(pointer, "mode"),
          "there is no mode '" + text.get() + "'",
          NearestName.hint(text.get(), MODES));
    }
    return text.filter(MODES::contains).map(Mode::valueOf);
  }

  private List<Condition> members(JsonNode group, String pointer) {
    JsonNode array = group.path("rules");
    String place = group.has("rules") ? Pointers.append(pointer, "rules") : pointer;
    List<Condition> members = new ArrayList<>();
    if (!array.isArray() || array.isEmpty()) {
      problems.invalid(
          place,
          "'rules' must be an array of at least one rule or group",
          "Write [{\"path\": \"$.id\", \"op\": \"exists\"}].");
      return members;
    }
    for (int i = 0; i < array.size(); i++) {
      member(array.get(i), Pointers.append(place, i)).ifPresent(members::add);
    }
    return members;
  }

  private Optional<? extends Condition> member(JsonNode member, String pointer) {
    boolean isGroup = member.has("rules") || member.has("mode") || !member.isObject();
    return isGroup ? Optional.of(group(member, pointer)) : rules.rule(member, pointer);
  }
}
