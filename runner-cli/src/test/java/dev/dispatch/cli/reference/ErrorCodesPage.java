package dev.dispatch.cli.reference;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.core.operation.ExitStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of all specific error codes. */
final class ErrorCodesPage {

  private ErrorCodesPage() {}

  static String text() {
    StringBuilder page =
        new StringBuilder(
            "# Error codes\n\n`details.code` of an error document; the exit code follows from the"
                + " kind alone. Modules may add codes of their own.\n\n");
    page.append("| code | exit | status | retry |\n|---|---|---|---|\n");
    Map<String, ErrorCode> codes = new TreeMap<>();
    enums().forEach(type -> List.of(type.getEnumConstants()).forEach(one -> add(one, codes)));
    codes.forEach((name, code) -> page.append(row(name, ExitStatus.of(code.kind()))));
    return page.toString();
  }

  /** Returns every enum of codes of the runner itself. */
  static List<? extends Class<?>> enums() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dispatch.api", "dev.dispatch.core", "dev.dispatch.cli")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
            .map(JavaClass::reflect)
            .toList();
  }

  private static void add(Object constant, Map<String, ErrorCode> codes) {
    ErrorCode code = (ErrorCode) constant;
    if (codes.put(code.name(), code) != null) {
      throw new IllegalStateException("two enums have the code " + code.name());
    }
  }

  private static String row(String name, ExitStatus status) {
    String retry = status.retryable() ? "safe" : "no";
    return "| `" + name + "` | " + status.exitCode() + " | `" + status + "` | " + retry + " |\n";
  }
}
