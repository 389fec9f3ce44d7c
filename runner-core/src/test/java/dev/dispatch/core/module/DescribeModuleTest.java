package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeModuleTest {

  @TempDir Path folder;

  /** A module as its build sees it. */
  @Description("Echoes.")
  public static final class Built implements DispatchModule {

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public String version() {
      return "1.0.0";
    }

    @Override
    public List<Action<?, ?>> actions() {
      return new EchoModule("echo", "1.0.0", "say").actions();
    }
  }

  private String[] manifest(String version, Class<?> entry) throws IOException {
    String text =
        """
        {"name": "echo", "version": "%s", "kind": "java", "entry": "%s", "description": "Echoes."}
        """
            .formatted(version, entry.getName());
    Path file = Files.writeString(folder.resolve("module.json"), text);
    return new String[] {file.toString(), folder.resolve("classes").toString()};
  }

  @Test
  void writesTheCatalogueOfTheManifestsEntryClass() throws IOException {
    DescribeModule.main(manifest("1.0.0", Built.class));

    assertThat(ModuleDescriber.catalogue(new Built()))
        .isNotEmpty()
        .allSatisfy(
            (path, text) -> assertThat(folder.resolve("classes").resolve(path)).hasContent(text));
  }

  @Test
  void failsWhereManifestAndClassDoNotAgree() throws IOException {
    String[] arguments = manifest("7.0.0", Built.class);

    assertThatThrownBy(() -> DescribeModule.main(arguments))
        .hasMessageContainingAll("'echo@7.0.0'", Built.class.getName(), "say the same");
  }

  @Test
  void failsWhereTheEntryIsNoModule() throws IOException {
    String[] arguments = manifest("1.0.0", Object.class);

    assertThatThrownBy(() -> DescribeModule.main(arguments))
        .hasMessageContaining("'java.lang.Object' is no DispatchModule");
  }

  @Test
  void failsWhereTheEntryCannotBeMade() {
    assertThatThrownBy(() -> DescribeModule.main(new String[] {"no.such.Module", "out"}))
        .hasMessageContainingAll("'no.such.Module'", "ClassNotFoundException", "public class");
  }
}
