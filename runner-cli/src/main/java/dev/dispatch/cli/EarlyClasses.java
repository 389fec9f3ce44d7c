package dev.dispatch.cli;

import java.math.BigDecimal;

/**
 * Prepares, beside the command, what every command needs and what takes long: {@link BigDecimal}
 * computes powers of five up to 5^65536 when it is first touched, and every JSON value touches it.
 */
final class EarlyClasses {

  private EarlyClasses() {}

  static void prepare() {
    Thread.ofPlatform().daemon().name("early-classes").start(EarlyClasses::touch);
  }

  private static void touch() {
    BigDecimal.ZERO.signum();
  }
}
