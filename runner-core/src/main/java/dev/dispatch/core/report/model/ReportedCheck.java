package dev.dispatch.core.report.model;

import java.util.Optional;

/**
 * A check of the job's verification.
 *
 * @param name its name
 * @param passed whether it held
 * @param reason why it did not
 */
public record ReportedCheck(String name, boolean passed, Optional<String> reason) {}
