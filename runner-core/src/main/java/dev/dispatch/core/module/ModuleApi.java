package dev.dispatch.core.module;

/** The version of the module boundary, {@code runner-api}, that this application speaks. */
public final class ModuleApi {

  /** What a manifest's {@code requires} is checked against. */
  public static final String VERSION = "1.0.0";

  private ModuleApi() {}
}
