package dev.dispatch.core.run.replay;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.http.HttpError;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes the error again that is on record. */
final class RecordedFailure {

  private RecordedFailure() {}

  private record Code(String name, ErrorKind kind) implements ErrorCode {}

  /** Returns the error of a tree {@code {code, kind, message, hint}}; empty for JSON null. */
  static Optional<DispatchException> of(JsonNode tree) {
    if (!tree.isObject()) {
      return Optional.empty();
    }
    String code = tree.path("code").asString("");
    return Optional.of(
        new DispatchException(
            code(code, tree.path("kind").asString("")),
            tree.path("message").asString(""),
            tree.path("hint").asString("")));
  }

  private static ErrorCode code(String name, String kind) {
    Optional<ErrorCode> http =
        Arrays.<ErrorCode>stream(HttpError.values())
            .filter(code -> code.name().equals(name))
            .findFirst();
    return http.orElseGet(() -> new Code(name, kind(kind)));
  }

  private static ErrorKind kind(String name) {
    return Arrays.stream(ErrorKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(ErrorKind.RUNTIME);
  }
}
