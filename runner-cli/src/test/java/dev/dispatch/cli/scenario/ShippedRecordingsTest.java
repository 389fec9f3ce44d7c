package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import dev.dispatch.core.run.recording.JobProof;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules of this repository do what their recordings say, and each of their jobs has one. */
class ShippedRecordingsTest {

  private static final ModuleRoots NOWHERE =
      new ModuleRoots(Optional.empty(), Optional.empty(), Path.of("nowhere"));

  @ParameterizedTest
  @ValueSource(strings = {"petstore", "jsonplaceholder"})
  void everyJobPassesAgainstItsRecording(String name) {
    Path folder = Path.of("..", "modules", name).toAbsolutePath().normalize();
    try (ModuleRegistry modules = ModuleRegistry.open(NOWHERE, folder)) {
      ModuleDescriptor module = modules.module(name).orElseThrow();
      assertThat(module.jobs()).isNotEmpty();
      for (ModuleJob job : module.jobs()) {
        assertThat(JobProof.of(job, modules))
            .extracting(JobProof::outcome, JobProof::problems)
            .containsExactly(JobProof.Outcome.PASSED, List.of());
      }
    }
  }
}
