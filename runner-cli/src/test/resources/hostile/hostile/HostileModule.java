package hostile;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** A module each of whose actions does something that no module should. */
public final class HostileModule implements DispatchModule {

  record Nothing() {}

  /** What an action does. */
  interface Deed {
    Object done(ActionContext context) throws Exception;
  }

  record Bad(String name, Deed deed) implements Action<Nothing, Object> {

    @Override
    public ActionSpec<Nothing> spec() {
      return ActionSpec.of(name, "Do what no module should.", Nothing.class).examples("{}");
    }

    @Override
    public ActionResult<Object> run(ActionContext context, Nothing input) {
      try {
        return ActionResult.of(deed.done(context));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public String name() {
    return "hostile";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(
        new Bad("loop", HostileModule::loop),
        new Bad("sleep", HostileModule::sleep),
        new Bad(
            "error",
            context -> {
              throw new AssertionError("a secret place");
            }),
        new Bad("stack", HostileModule::stack),
        new Bad("memory", HostileModule::memory),
        new Bad("large", context -> "x".repeat(1 << 30)),
        new Bad("deep", HostileModule::deep),
        new Bad("circle", HostileModule::circle),
        new Bad("print", HostileModule::print),
        new Bad("close", HostileModule::close),
        new Bad("threads", HostileModule::threads),
        new Bad("defaults", HostileModule::defaults),
        new Bad("interrupt", HostileModule::interrupt),
        new Bad(
            "exit",
            context -> {
              System.exit(0);
              return "";
            }),
        new Bad("good", context -> "good"));
  }

  private static Object loop(ActionContext context) {
    long turns = 0;
    while (context != null) {
      turns++;
    }
    return turns;
  }

  private static Object sleep(ActionContext context) {
    while (context != null) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException ignored) {
        // on purpose
      }
    }
    return "";
  }

  private static Object stack(ActionContext context) {
    return stack(context) + "x";
  }

  private static Object memory(ActionContext context) {
    List<byte[]> all = new ArrayList<>();
    while (context != null) {
      all.add(new byte[64 << 20]);
    }
    return all.size();
  }

  private static Object deep(ActionContext context) {
    Object value = "bottom";
    for (int i = 0; i < 100_000; i++) {
      value = List.of(value);
    }
    return value;
  }

  private static Object circle(ActionContext context) {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    return map;
  }

  private static Object print(ActionContext context) {
    System.out.println("{\"status\": \"printed by a module\"}");
    System.err.println("printed by a module");
    return "";
  }

  private static Object close(ActionContext context) {
    System.out.close();
    System.err.close();
    return "";
  }

  private static Object threads(ActionContext context) {
    for (int i = 0; i < 20; i++) {
      new Thread(() -> sleep(context), "left-behind").start();
    }
    return "";
  }

  private static Object defaults(ActionContext context) {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    System.setProperty("line.separator", "!");
    System.setProperty("user.dir", "/nowhere");
    System.setProperty("java.io.tmpdir", "/nowhere");
    Thread.setDefaultUncaughtExceptionHandler(null);
    return "";
  }

  private static Object interrupt(ActionContext context) {
    Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    Thread.currentThread().interrupt();
    return "";
  }
}
