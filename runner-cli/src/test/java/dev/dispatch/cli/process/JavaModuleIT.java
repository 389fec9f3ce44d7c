package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.demo.DemoApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * MODULE_AUTHORING.md, word by word: in an empty folder, with the packaged application and Maven,
 * its files are written and its commands run, in the order in which they stand.
 */
@DisabledOnOs(OS.WINDOWS)
class JavaModuleIT {

  private static final Path DOCUMENT = Path.of("..", "MODULE_AUTHORING.md");
  private static final String SERVED = "http://127.0.0.1:4010";
  private static final Pattern BLOCK =
      Pattern.compile("<!-- java module: (\\S+) -->\n```\\w*\n(.*?)\n```", Pattern.DOTALL);

  @TempDir Path folder;
  @TempDir Path tools;

  @Test
  void theDocumentLeadsFromNothingToAnInstalledModule() throws Exception {
    Shell shell = MavenForTests.in(tools, new Shell(folder, "/bin/sh", "-e", "-c"));
    try (DemoApi api = DemoApi.start()) {
      for (MatchResult block : blocks()) {
        String text = block.group(2).replace(SERVED, api.baseUrl()) + "\n";
        if (block.group(1).equals("commands")) {
          succeeds(shell, text);
        } else {
          write(folder.resolve(block.group(1)), text);
        }
      }
    }

    Path installed = folder.resolve(".dispatch/modules/newsroom@1.0.0");
    assertThat(installed.resolve("lib/newsroom.jar")).isRegularFile();
    assertThat(shell.run("dispatch module list --json").out())
        .contains("newsroom.publish-post", installed.toString());
  }

  private static List<MatchResult> blocks() throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(Files.readString(DOCUMENT)).results().toList();
    assertThat(blocks).extracting(block -> block.group(1)).hasSize(9).contains("commands");
    return blocks;
  }

  private static void succeeds(Shell shell, String commands) throws Exception {
    Shell.Ended ended = shell.run(commands);
    assertThat(ended.exitCode()).as(commands + ended.out() + ended.err()).isZero();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
