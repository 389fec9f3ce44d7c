package dev.dispatch.module.flow;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Expressions;
import java.util.Optional;

/**
 * How one call of the polled action went.
 *
 * @param number 1 and up
 * @param response the response; null for JSON null and after a failure
 * @param conditions how the conditions came out; empty after a failure
 * @param failure why the action failed
 */
record Attempt(
    int number,
    Object response,
    Optional<Expressions.Outcome> conditions,
    Optional<DispatchException> failure) {

  static Attempt answered(int number, Object response, Expressions.Outcome conditions) {
    return new Attempt(number, response, Optional.of(conditions), Optional.empty());
  }

  static Attempt failed(int number, DispatchException failure) {
    return new Attempt(number, null, Optional.empty(), Optional.of(failure));
  }

  boolean matched() {
    return conditions.filter(Expressions.Outcome::matched).isPresent();
  }

  String status() {
    return failure.isPresent() ? "error" : "success";
  }

  String error() {
    return failure.map(DispatchException::getMessage).orElse("none");
  }

  String summary() {
    return conditions.map(Expressions.Outcome::summary).orElse("n/a");
  }
}
