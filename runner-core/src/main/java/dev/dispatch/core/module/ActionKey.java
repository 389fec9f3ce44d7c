package dev.dispatch.core.module;

import java.util.Optional;

/** The two halves of {@code module.action}. */
record ActionKey(String module, String action) {

  /** Returns the halves of a key; empty where it has not two. */
  static Optional<ActionKey> parse(String text) {
    int dot = text.indexOf('.');
    return dot <= 0 || dot == text.length() - 1
        ? Optional.empty()
        : Optional.of(new ActionKey(text.substring(0, dot), text.substring(dot + 1)));
  }

  String text() {
    return module + "." + action;
  }

  /** Returns the action where the module has it. */
  Optional<ResolvedAction> in(KnownModule candidate) {
    return candidate.action(action).map(found -> new ResolvedAction(candidate, found));
  }
}
