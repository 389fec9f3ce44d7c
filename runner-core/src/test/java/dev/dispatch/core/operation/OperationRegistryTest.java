package dev.dispatch.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.schema.Default;
import dev.dispatch.core.schema.RecordSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationRegistryTest {

  static List<String> ids() {
    return OperationRegistry.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void makesTheOperationOfEachId(String id) {
    OperationSpec<?, ?> spec = OperationRegistry.create(id).spec();

    assertThat(spec.id()).isEqualTo(id).matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*){0,2}");
    assertThat(spec.summary()).matches("[A-Z].*[^.]");
    assertThat(spec.examples()).isNotEmpty().allMatch(line -> line.startsWith("dispatch "));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void describesEveryOptionAndMember(String id) {
    OperationSpec<?, ?> spec = OperationRegistry.create(id).spec();

    assertThat(CommandOptions.of(spec.input()))
        .allSatisfy(option -> assertThat(option.description()).endsWith("."));
    assertThat(RecordSchema.of(spec.output()).path("properties").valueStream())
        .allSatisfy(member -> assertThat(member.has("description") || member.has("$ref")).isTrue());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void namesOptionsOnceAndUnlikeTheGlobalOnes(String id) {
    Set<String> names = new HashSet<>();
    for (GlobalOption option : GlobalOption.values()) {
      if (option != GlobalOption.VERSION) { // with a value it is that of a module
        names.add(option.spelling());
      }
    }
    for (CommandOption option : CommandOptions.of(OperationRegistry.create(id).spec().input())) {
      assertThat(option.names()).allSatisfy(name -> assertThat(names.add(name)).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void saysInTheRecordWhatMayBeLeftOut(String id) {
    RecordComponent[] components =
        OperationRegistry.create(id).spec().input().getRecordComponents();

    assertThat(Arrays.stream(components).filter(OperationRegistryTest::isLeftOutFreely))
        .allSatisfy(component -> assertThat(component.isAnnotationPresent(Default.class)).isTrue());
  }

  @Test
  void knowsNoOtherOperation() {
    assertThat(OperationRegistry.find("job")).isEmpty();
    assertThat(OperationRegistry.find("")).isEmpty();
  }

  @Test
  void findsTheNearest() {
    assertThat(OperationRegistry.nearest("job vaildate")).isEqualTo(Optional.of("job.validate"));
    assertThat(OperationRegistry.nearest("something-else-entirely")).isEmpty();
  }

  private static boolean isLeftOutFreely(RecordComponent component) {
    return component.getType() == boolean.class
        || component.getType() == List.class
        || component.getType() == Map.class;
  }
}
