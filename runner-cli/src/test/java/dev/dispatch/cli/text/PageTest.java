package dev.dispatch.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String EVIL = "\u001b]0;title\u0007\u202ex\nnext";

  @Test
  void paintsOnATerminalOnly() {
    assertThat(page(80, true).success("done").toString()).isEqualTo("\u001b[32m✓ \u001b[0mdone\n");
    assertThat(page(80, false).success("done").toString()).isEqualTo("✓ done\n");
  }

  @Test
  void escapesEveryPieceOfText() {
    Page page =
        page(80, false)
            .line(EVIL)
            .line(Tone.ERROR, EVIL)
            .pair(EVIL, EVIL)
            .entry(EVIL, EVIL)
            .warning(EVIL)
            .failure(EVIL)
            .table(Table.of(EVIL).row(EVIL))
            .block(EVIL);

    assertThat(page.toString()).doesNotContainPattern("[\\p{Cc}&&[^\\n]]|\u202e");
  }

  @Test
  void redactsBeforeItCuts() {
    Page page = new Page(20, false, text -> text.replace("secret-value-long", "[m]"));

    page.table(Table.of("Value").row("secret-value-long"));

    assertThat(page.toString()).contains("[m]").doesNotContain("secret");
  }

  @Test
  void drawsATable() {
    Page page = page(40, false);

    page.table(Table.of("Run", "Status").row("a-1", "SUCCESS").rule().row("東京", "FAILED").rule());

    assertThat(page.toString())
        .isEqualTo(
            """
            ┌──────┬─────────┐
            │ Run  │ Status  │
            ├──────┼─────────┤
            │ a-1  │ SUCCESS │
            ├──────┼─────────┤
            │ 東京 │ FAILED  │
            └──────┴─────────┘
            """);
  }

  @Test
  void shrinksTheDescriptionFirst() {
    Page page = page(40, false);

    page.table(Table.of("Name", "Description", "Count").row("n", "d".repeat(60), "3"));

    assertThat(page.toString().lines()).allSatisfy(line -> assertThat(line).hasSize(40));
    assertThat(page.toString()).contains("d…").contains("│ Count │");
  }

  @Test
  void keepsEveryColumnReadableOnANarrowTerminal() {
    Page page = page(10, false);

    page.table(Table.of("Left", "Right").row("l".repeat(30), "r".repeat(30)));

    assertThat(page.toString()).contains("lll…").contains("rrr…");
  }

  @Test
  void drawsNoTableWithoutRows() {
    assertThat(page(80, false).table(Table.of("A")).toString()).isEmpty();
  }

  @Test
  void wrapsAnExplanationInItsColumn() {
    assertThat(page(36, false).entry("  --a  ", "one two three four five six seven").toString())
        .isEqualTo("  --a  one two three four five six\n       seven\n");
  }

  private static Page page(int width, boolean coloured) {
    return new Page(width, coloured, UnaryOperator.identity());
  }
}
