package dev.dispatch.core.module;

/**
 * Which module, of which version, from where.
 *
 * @param source {@code builtin:<name>}, or the module's folder
 */
public record ModuleReference(String name, String version, Layer layer, String source) {

  /** Returns {@code name@version(layer)}. */
  public String label() {
    return name + "@" + version + "(" + layer.label() + ")";
  }
}
