package dev.dispatch.core.expression;

import java.util.ArrayList;
import java.util.List;

/** How many members of a group must hold. */
enum Mode {
  ALL,
  ANY,
  NONE;

  Verdict combine(List<Verdict> members) {
    boolean matched = isMatched(members);
    boolean decisive = (this == NONE) != matched;
    List<RuleOutcome> outcomes = new ArrayList<>();
    List<RuleOutcome> deciding = new ArrayList<>();
    for (Verdict member : members) {
      outcomes.addAll(member.outcomes());
      deciding.addAll(member.matched() == decisive ? member.decisive() : List.of());
    }
    return new Verdict(matched, outcomes, deciding);
  }

  private boolean isMatched(List<Verdict> members) {
    int matched = 0;
    for (Verdict member : members) {
      matched += member.matched() ? 1 : 0;
    }
    return switch (this) {
      case ALL -> matched == members.size();
      case ANY -> matched > 0;
      case NONE -> matched == 0;
    };
  }
}
