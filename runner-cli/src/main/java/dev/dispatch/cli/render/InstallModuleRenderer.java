package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.InstallModule;

/** Shows what was installed, where from, and what it can do. */
final class InstallModuleRenderer implements Renderer<InstallModule.Output> {

  @Override
  public void render(InstallModule.Output output, Page page) {
    String module = output.name() + "@" + output.version();
    page.success(output.changed() ? "Installed " + module : module + " was installed already")
        .blank();
    page.pair("Folder", output.installDir());
    page.pair("Digest", output.digest());
    output
        .source()
        .ifPresent(source -> {
          page.pair("From", source.packageName() + " at " + source.registry());
          page.pair("Integrity", source.integrity());
        });
    page.pair(
        "Signed by", output.signedBy().map(key -> key + trust(output.trusted())).orElse("nobody"));
    page.pair("Actions", String.join(", ", output.actions()));
    page.pair("Hosts", output.hosts().isEmpty() ? "none named" : String.join(", ", output.hosts()));
  }

  private static String trust(boolean trusted) {
    return trusted ? " (trusted)" : " (not trusted)";
  }
}
