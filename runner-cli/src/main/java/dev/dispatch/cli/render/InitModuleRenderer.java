package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.InitModule;

/** Shows the module that was made, and what was lost on the way. */
final class InitModuleRenderer implements Renderer<InitModule.Output> {

  @Override
  public void render(InitModule.Output output, Page page) {
    page.success("Made module " + output.name() + " in " + output.path());
    page.blank();
    page.pair("Actions", count(output.actions().size(), output.actionCount()));
    output.actions().forEach(key -> page.line("              " + key));
    page.pair("Files", String.valueOf(output.files()));
    output.baseUrl().ifPresent(url -> page.pair("Base URL", url));
    output.build().ifPresent(command -> page.pair("Build", command));
    output.notCarriedOver().forEach(note -> page.warning(words(note)));
  }

  private static String count(int shown, int all) {
    return shown < all ? all + ", the first of them:" : String.valueOf(all);
  }

  private static String words(InitModule.NoteLine note) {
    return note.count() == 1
        ? note.place() + ": " + note.what()
        : note.what() + " (" + note.count() + " times, first at " + note.place() + ")";
  }
}
