package dev.dispatch.core.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.operation.health.Finding.Level;
import dev.dispatch.core.workspace.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

  @TempDir Path folder;

  @Test
  void anOldJavaFails() {
    assertThat(JavaCheck.of(Runtime.Version.parse("21.0.2"), "/j").level()).isEqualTo(Level.FAIL);
    assertThat(JavaCheck.of(Runtime.Version.parse("25"), "/j").level()).isEqualTo(Level.OK);
  }

  @Test
  void aClockThatIsFarOffIsWorthAWarning() {
    assertThat(ClockCheck.of(Instant.EPOCH).level()).isEqualTo(Level.WARN);
    assertThat(ClockCheck.of(Instant.parse("2026-11-21T00:00:00Z")).level()).isEqualTo(Level.OK);
  }

  @Test
  void aProxyOfTheEnvironmentIsNamedWithoutItsValue() {
    Finding finding =
        ProxyCheck.of(new Environment(Map.of("HTTPS_PROXY", "http://ann:canary@proxy:1")));

    assertThat(finding.level()).isEqualTo(Level.WARN);
    assertThat(finding.detail()).contains("HTTPS_PROXY").doesNotContain("canary");
  }

  @Test
  void anUnfinishedFileIsWorthAWarning() throws IOException {
    assertThat(LeftoversCheck.of(List.of(folder)).level()).isEqualTo(Level.OK);

    Files.createFile(folder.resolve(".users.json.0.tmp"));

    assertThat(LeftoversCheck.of(List.of(folder)).level()).isEqualTo(Level.WARN);
  }

  @Test
  void aLockThatIsHeldIsShown() {
    Path file = folder.resolve("users.lock");
    try (LockFile _ = LockFile.acquire(file)) {
      assertThat(LeftoversCheck.of(List.of(folder)).detail()).contains("users.lock");
    }
    assertThat(LeftoversCheck.of(List.of(folder)).detail()).isEqualTo("none held");
  }

  @Test
  void noModuleAtAllFails() {
    try (ModuleRegistry none = ModuleRegistry.of()) {
      assertThat(ModulesCheck.of(none).level()).isEqualTo(Level.FAIL);
    }
  }

  @Test
  void aMissingStartupCacheIsWorthAWarning() throws InterruptedException {
    assertThat(StartupCacheCheck.of(Optional.empty(), folder).level()).isEqualTo(Level.OK);
    assertThat(StartupCacheCheck.of(Optional.of(folder), folder).level()).isEqualTo(Level.WARN);
  }
}
