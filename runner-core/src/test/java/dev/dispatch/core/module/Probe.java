package dev.dispatch.core.module;

import java.util.Map;

/** Sources of modules that look around. */
final class Probe {

  private static final String IMPORTS =
      """
      import dev.dispatch.api.*;
      import dev.dispatch.api.schema.*;
      import java.util.*;
      """;

  /** A module that tries classes and resources, and tells of its thread. */
  static final Map<String, String> SOURCES =
      Map.of(
          "probe.ProbeModule",
          """
          package probe;
          """
              + IMPORTS
              + """
              public final class ProbeModule implements DispatchModule {
                record Names(List<String> names) {}
                record Nothing() {}
                enum Code implements ErrorCode {
                  PROBE_FAILED;
                  public ErrorKind kind() { return ErrorKind.NOT_FOUND; }
                }
                static final class Failure extends DispatchException {
                  Failure() { super(Code.PROBE_FAILED, "No such thing.", "Look again."); }
                }
                interface Body<I extends Record> { Object run(I input); }
                record Lambda<I extends Record>(String name, Class<I> type, Body<I> body)
                    implements Action<I, Object> {
                  public ActionSpec<I> spec() { return ActionSpec.of(name, "Probe.", type); }
                  public ActionResult<Object> run(ActionContext context, I input) {
                    return ActionResult.of(body.run(input));
                  }
                }
                public String name() { return "probe"; }
                public String version() { return "1.0.0"; }
                public List<Action<?, ?>> actions() {
                  return List.of(
                      new Lambda<>("load", Names.class, ProbeModule::load),
                      new Lambda<>("resources", Names.class, ProbeModule::resources),
                      new Lambda<>("context", Nothing.class, ProbeModule::context),
                      new Lambda<>("fail", Nothing.class, input -> { throw new Failure(); }));
                }
                static Object load(Names input) {
                  List<String> loaded = new ArrayList<>();
                  for (String name : input.names()) {
                    try {
                      Class.forName(name);
                      loaded.add(name);
                    } catch (ClassNotFoundException | NoClassDefFoundError e) {
                      // behind the wall
                    }
                  }
                  return Map.of("loaded", loaded);
                }
                static Object resources(Names input) {
                  List<String> loaded = new ArrayList<>();
                  for (String name : input.names()) {
                    if (ProbeModule.class.getClassLoader().getResource(name) != null) {
                      loaded.add(name);
                    }
                  }
                  return Map.of("loaded", loaded);
                }
                static Object context(Nothing input) {
                  ClassLoader own = ProbeModule.class.getClassLoader();
                  return Map.of("own", Thread.currentThread().getContextClassLoader() == own);
                }
              }
              """);

  private Probe() {}

  /** A module that answers with the version of a library that it has in its jar. */
  static Map<String, String> speaker(String name, String version) {
    String entry = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Module";
    String module =
        "package "
            + name
            + ";\n"
            + IMPORTS
            + """
            public final class %1$s implements DispatchModule {
              record Nothing() {}
              static final class Version implements Action<Nothing, String> {
                public ActionSpec<Nothing> spec() {
                  return ActionSpec.of("version", "Tell.", Nothing.class);
                }
                public ActionResult<String> run(ActionContext context, Nothing input) {
                  return ActionResult.of(library.Library.version());
                }
              }
              public String name() { return "%2$s"; }
              public String version() { return "1.0.0"; }
              public List<Action<?, ?>> actions() { return List.of(new Version()); }
            }
            """
                .formatted(entry, name);
    String library =
        "package library; public final class Library { public static String version() { return \""
            + version
            + "\"; } }";
    return Map.of(name + "." + entry, module, "library.Library", library);
  }
}
