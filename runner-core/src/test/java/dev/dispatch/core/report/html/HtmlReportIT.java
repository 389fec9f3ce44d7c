package dev.dispatch.core.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dispatch.core.report.RecordedRun;
import dev.dispatch.core.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where none is installed. */
class HtmlReportIT {

  private static final String HOSTILE =
      "</script></pre><script>document.title=1</script><img src=http://127.0.0.1:1/x"
          + " onerror=document.title=1>\\u202e\\u0000\\u001b[31m";

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> chromium = Browser.find();
    assumeTrue(chromium.isPresent(), "Chromium is not installed");
    Path page = folder.resolve("run.html");
    Files.writeString(page, recorded().render(ReportFormat.HTML));
    browser = Browser.open(chromium.get(), folder.resolve("profile"), page);
  }

  private static RecordedRun recorded() {
    return new RecordedRun(folder.resolve("run-output"))
        .job(
            "[{'id':'first','action':'x.y'},{'id':'second','action':'x.z'},{'id':'third','action':'x.z'}]")
        .activity("2026-01-02T03:04:05.700Z step first action=x.y")
        .result("{'index':1,'stepId':'first','action':'x.y','status':'PASSED'}")
        .result(
            ",{'index':2,'stepId':'second','action':'x.z','status':'FAILED','detail':\""
                + HOSTILE
                + "\",'error':{'code':'C','message':\""
                + HOSTILE
                + "\",'hint':''}}")
        .call(
            "{'index':1,'stepId':'second','method':'GET','url':\"http://h/"
                + HOSTILE
                + "\",'status':500,'response':{'file':'calls/1.response.txt','bytes':9,"
                + "'headers':[{'name':'x','value':\""
                + HOSTILE
                + "\"}]},'timingUs':{'send':10,'waiting':90}}")
        .write("calls/1.response.txt", HOSTILE)
        .summary("{'status':'FAILED','jobType':\"" + HOSTILE + "\"}");
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void showEverything() throws Exception {
    filter("");
    browser.evaluate("document.querySelector('.chip').click()");
  }

  private static void filter(String words) throws Exception {
    browser.evaluate(
        "f = document.getElementById('filter'); f.value = '"
            + words
            + "'; f.dispatchEvent(new Event('input'))");
  }

  private static String shown() throws Exception {
    return browser
        .evaluate(
            "[...document.querySelectorAll('.row')].filter(r => !r.hidden).map(r => r.id).join()")
        .stringValue();
  }

  @Test
  void nothingIsWrittenToTheConsole() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void thePageIsAllThatIsAskedFor() {
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    assertThat(browser.requests().stream().filter(url -> url.startsWith("file:"))).hasSize(1);
  }

  @Test
  void whatAServerSentIsText() throws Exception {
    assertThat(browser.evaluate("document.title").stringValue()).startsWith("Failed: </script>");
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelectorAll('script').length").asInt()).isOne();
    assertThat(browser.evaluate("document.querySelector('pre').textContent").stringValue())
        .contains("<img src=http://127.0.0.1:1/x")
        .contains("\\u202e")
        .doesNotContain("\u202e");
  }

  @Test
  void theFilterKeepsTheRowsThatHaveEveryWord() throws Exception {
    filter("x.z SECOND");

    assertThat(shown()).isEqualTo("step-2");
    assertThat(browser.evaluate("document.getElementById('count').textContent").stringValue())
        .isEqualTo("1 of 3 shown");
  }

  @Test
  void aChipKeepsTheRowsOfItsOutcome() throws Exception {
    browser.evaluate("document.querySelector('.chip[data-outcome=failed]').click()");

    assertThat(shown()).isEqualTo("step-2");
  }

  @Test
  void theFilterIsReachedAndLeftByKeys() throws Exception {
    browser.evaluate("document.activeElement.blur()");
    browser.press("/");
    browser.type("third");
    String filtered = shown();
    browser.press("ArrowDown");

    assertThat(filtered).isEqualTo("step-3");
    assertThat(browser.evaluate("document.activeElement.closest('.row').id").stringValue())
        .isEqualTo("step-3");
  }

  @Test
  void arrowsOpenAndWalkTheSteps() throws Exception {
    browser.evaluate("document.querySelector('#step-1 summary').focus()");
    browser.press("ArrowRight");
    browser.press("ArrowDown");

    assertThat(browser.evaluate("document.querySelector('#step-1 details').open").asBoolean())
        .isTrue();
    assertThat(browser.evaluate("document.activeElement.closest('.row').id").stringValue())
        .isEqualTo("step-2");
  }

  @Test
  void theSystemsColourSchemeIsFollowedAndCanBeOverruled() throws Exception {
    String ground = "getComputedStyle(document.body).backgroundColor";
    scheme("dark");
    String dark = browser.evaluate(ground).stringValue();
    scheme("light");
    String light = browser.evaluate(ground).stringValue();
    String click = "document.getElementById('theme').click()";
    browser.evaluate(click + ";" + click);
    String chosen = browser.evaluate(ground).stringValue();
    browser.evaluate(click);

    assertThat(dark).isNotEqualTo(light);
    assertThat(chosen).isEqualTo(dark);
  }

  private static void scheme(String name) throws Exception {
    browser.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  @Test
  void everySummaryHasANameForAScreenReader() throws Exception {
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('summary')].every(s => s.innerText.trim())")
                .asBoolean())
        .isTrue();
    assertThat(
            browser.evaluate("document.querySelector('#step-2 summary').innerText").stringValue())
        .contains("failed")
        .contains("second");
  }

  @Test
  void theStepThatFailedIsOpen() throws Exception {
    assertThat(browser.evaluate("document.querySelector('#step-2 details').open").asBoolean())
        .isTrue();
  }
}
