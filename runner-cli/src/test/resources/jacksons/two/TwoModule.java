package two;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchModule;
import java.util.List;
import java.util.Map;

/** Reads JSON by a library of its own. */
public final class TwoModule implements DispatchModule {

  record Input(String text) {}

  static final class Read implements Action<Input, Object> {

    @Override
    public ActionSpec<Input> spec() {
      return ActionSpec.of("read", "Read JSON.", Input.class).examples("{\"text\": \"{}\"}");
    }

    @Override
    public ActionResult<Object> run(ActionContext context, Input input) {
      ClassLoader own = Read.class.getClassLoader();
      return ActionResult.of(
          Map.of(
              "id", node(input.text()).get("id").asInt(),
              "library", new ObjectMapper().version().toString(),
              "own", ObjectMapper.class.getClassLoader() == own));
    }

    private static JsonNode node(String text) {
      try {
        return new ObjectMapper().readTree(text);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public String name() {
    return "two";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(new Read());
  }
}
