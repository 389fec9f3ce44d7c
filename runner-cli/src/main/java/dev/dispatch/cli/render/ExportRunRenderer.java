package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ExportRun;

/** Shows what was written, and what the reader of it has to know. */
final class ExportRunRenderer implements Renderer<ExportRun.Output> {

  @Override
  public void render(ExportRun.Output output, Page page) {
    output
        .archive()
        .ifPresent(archive -> {
          page.success("Wrote " + archive.file());
          page.pair("Files", archive.files() + ", " + archive.bytes() + " bytes unpacked");
          page.pair("SHA-256", archive.sha256());
        });
    output.har().ifPresent(file -> page.success("Wrote " + file));
    output
        .curl()
        .ifPresent(script -> {
          page.success("Wrote " + script.file() + ", to be run by sh");
          page.pair("Calls", Integer.toString(script.calls()));
          script.secrets().forEach((secret, variable) -> page.pair("Needs", variable));
        });
    if (output.masked() > 0) {
      page.warning(output.masked() + " places that looked like secrets were masked");
    }
  }
}
