package dev.dispatch.core.operation.health;

/** Whether the Java that runs is new enough. */
public final class JavaCheck {

  private static final int LEAST = 25;

  private JavaCheck() {}

  /** Looks at a Java of this version and home. */
  public static Finding of(Runtime.Version version, String home) {
    String detail = version + " in " + home;
    return version.feature() >= LEAST
        ? Finding.ok("java", detail)
        : Finding.fail(
            "java", detail, "Install Java " + LEAST + " or newer, or set DISPATCH_JAVA_HOME.");
  }
}
