package dev.dispatch.core.module;

import java.util.List;

/** The module boundary, {@code runner-api}, that this application speaks. */
public final class ModuleApi {

  /** What a manifest's {@code requires} is checked against. */
  public static final String VERSION = "1.0.0";

  /** What a module has from the application, and so cannot bring along (G-E5). */
  private static final List<String> SHARED =
      List.of("dev.dispatch.api.", "com.fasterxml.jackson.annotation.", "org.slf4j.");

  private ModuleApi() {}

  /** Returns whether a class of this name comes from the application, or from nowhere. */
  public static boolean isShared(String className) {
    return SHARED.stream().anyMatch(className::startsWith);
  }
}
