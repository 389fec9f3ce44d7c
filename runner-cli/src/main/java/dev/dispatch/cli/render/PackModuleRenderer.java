package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.PackModule;

/** Shows the bundle that was made. */
final class PackModuleRenderer implements Renderer<PackModule.Output> {

  @Override
  public void render(PackModule.Output output, Page page) {
    page.success("Packed " + output.name() + "@" + output.version()).blank();
    page.pair("Bundle", output.bundlePath());
    page.pair("Files", String.valueOf(output.files()));
    page.pair("Digest", output.digest());
    output.signedBy().ifPresent(key -> page.pair("Signed by", key));
    output
        .packagePath()
        .ifPresent(file -> page.pair("Package", file).pair("Publish", "npm publish " + file));
  }
}
