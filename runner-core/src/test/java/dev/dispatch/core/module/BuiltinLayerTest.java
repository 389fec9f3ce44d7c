package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuiltinLayerTest {

  private final List<String> read = new ArrayList<>();

  /** A class path of text files that remembers which were read. */
  private ClassLoader classPath(EchoModule... modules) {
    Map<String, String> files = new TreeMap<>();
    StringBuilder index = new StringBuilder();
    for (EchoModule module : modules) {
      files.putAll(ModuleDescriber.catalogue(module));
      index.append(module.name()).append('\n');
    }
    files.put("META-INF/dispatch/builtin.index", index.toString());
    return new ClassLoader(null) {
      @Override
      public InputStream getResourceAsStream(String path) {
        read.add(path);
        String text = files.get(path);
        return text == null
            ? null
            : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  @Test
  void findingAnActionReadsNothingButItself() {
    BuiltinLayer layer =
        new BuiltinLayer(
            classPath(
                new EchoModule("flow", "1.0.0", "poll", "sleep"),
                new EchoModule("memory", "1.0.0", "store")));

    layer.named("flow").getFirst().action("sleep");

    assertThat(read)
        .containsExactly(
            "META-INF/dispatch/builtin.index",
            "META-INF/dispatch/flow/module.json",
            "META-INF/dispatch/flow/actions/sleep.json");
  }

  @Test
  void aModuleThatIsNotBuiltInIsNotLookedFor() {
    assertThat(new BuiltinLayer(classPath()).named("petstore")).isEmpty();
    assertThat(read).containsExactly("META-INF/dispatch/builtin.index");
  }

  @Test
  void describesTheModuleAsItsClassesDo() {
    EchoModule flow = new EchoModule("flow", "1.2.3", "b", "a");

    ModuleDescriptor module = new BuiltinLayer(classPath(flow)).named("flow").getFirst();

    assertThat(module.reference().label()).isEqualTo("flow@1.2.3(builtin)");
    assertThat(module.source()).isEqualTo("builtin:flow");
    assertThat(module.description()).isEqualTo("Echoes.");
    assertThat(module.digest()).isEmpty();
    assertThat(module.actionNames()).containsExactly("a", "b");
    assertThat(module.actions())
        .extracting(ActionDescriptor::key)
        .containsExactly("flow.a", "flow.b");
  }
}
