package dev.dispatch.cli;

import java.math.BigDecimal;

/**
 * Prepares, beside the command, what every command needs and what takes long: {@link BigDecimal}
 * computes powers of five up to 5^65536 when it is first touched, and every JSON value touches it.
 */
final class EarlyClasses extends Thread {

  private EarlyClasses() {
    super("early-classes");
    setDaemon(true);
  }

  static void prepare() {
    new EarlyClasses().start();
  }

  @Override
  public void run() {
    BigDecimal.ZERO.signum();
  }
}
