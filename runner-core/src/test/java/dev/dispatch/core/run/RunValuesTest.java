package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RunValuesTest {

  private final RunValues values = new RunValues();

  @Test
  void doesNotChangeWhatOthersHaveSeen() {
    capture("user.id", 1);
    ObjectNode seen = values.shared();

    capture("user.age", 2);

    assertThat(seen).hasToString("{\"user\":{\"id\":1}}");
    assertThat(values.current()).hasToString("{\"user\":{\"id\":1,\"age\":2}}");
  }

  @Test
  void doesNotChangeWhatWasCaptured() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", 1);
    values.set(Map.of("user", answer));

    capture("user.age", 2);

    assertThat(answer).hasToString("{\"id\":1}");
  }

  @Test
  void changesInPlaceWhatNobodyHasSeen() {
    capture("user.id", 1);
    ObjectNode before = values.current();

    capture("user.age", 2);

    assertThat(values.current()).isSameAs(before);
  }

  private void capture(String target, int value) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.set("response", IntNode.valueOf(value));
    List<Capture> captures = Capture.all(Map.of(target, "response"));
    values.capture("a", captures, outcome);
  }
}
