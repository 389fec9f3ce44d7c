package dev.dispatch.core.module.importer.captured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.importer.ImportNote;
import dev.dispatch.core.module.importer.ImportedModule;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class CurlImportTest {

  @TempDir Path root;

  private static ObjectNode action(String line) {
    return CurlImport.read(line).actions().getFirst().action();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "curl https://a.example/x ~ {\"method\":\"GET\",\"path\":\"/x\"}",
        "curl -I https://a.example/x ~ {\"method\":\"HEAD\",\"path\":\"/x\"}",
        "curl -XDELETE https://a.example/x/7 ~ {\"method\":\"DELETE\",\"path\":\"/x/{xId}\"}",
        "curl 'https://a.example/s?q=a%20b' ~"
            + " {\"method\":\"GET\",\"path\":\"/s\",\"query\":{\"q\":\"{q}\"}}",
        "curl -G https://a.example/s -d q=1 ~"
            + " {\"method\":\"GET\",\"path\":\"/s\",\"query\":{\"q\":\"{q}\"}}",
        "curl https://a.example/f -d a=1 -d b=2 ~"
            + " {\"method\":\"POST\",\"path\":\"/f\",\"form\":{\"a\":\"{a}\",\"b\":\"{b}\"}}",
        "curl https://a.example/j --json '{\"a\":1}' ~"
            + " {\"method\":\"POST\",\"path\":\"/j\",\"json\":{\"a\":\"{a}\"}}",
        "curl https://a.example/m -F f=@p.png -F n=1 ~"
            + " {\"method\":\"POST\",\"path\":\"/m\",\"multipart\":{\"f\":{\"file\":\"{f}\"},\"n\":\"{n}\"}}",
        "curl -T up.bin https://a.example/u ~"
            + " {\"method\":\"PUT\",\"path\":\"/u\",\"file\":\"{file}\"}",
        "curl -sSL -H 'X-A: {b}' https://a.example/h ~"
            + " {\"method\":\"GET\",\"path\":\"/h\",\"headers\":{\"X-A\":\"{{b}}\"}}",
      })
  void theLineBecomesARequest(String line, String request) {
    assertThat(JsonText.compact(action(line).get("request"))).isEqualTo(request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "curl -u ann:s3cr3t-1 https://a.example/x ~ {\"type\":\"basic\"}",
        "curl -H 'Authorization: Bearer s3cr3t-1' https://a.example/x ~ {\"type\":\"bearer\"}",
        "curl -H 'X-API-Key: s3cr3t-1' https://a.example/x ~"
            + " {\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-API-Key\"}",
        "curl 'https://a.example/x?api_key=s3cr3t-1' ~"
            + " {\"type\":\"apiKey\",\"in\":\"query\",\"name\":\"api_key\"}",
        "curl -H 'Authorization: Bearer s3cr3t-1' https://ann:s3cr3t-1@a.example/x ~"
            + " {\"type\":\"bearer\"}",
      })
  void aCredentialBecomesASchemeAndItsValueIsNotKept(String line, String scheme) {
    ImportedModule module = CurlImport.read(line);

    assertThat(JsonText.compact(module.actions().getFirst().action().get("credential")))
        .isEqualTo(scheme);
    assertThat(module.toString()).doesNotContain("s3cr3t-1");
  }

  @Test
  void linesAreJoinedAndQuotedAsInAShell() {
    ObjectNode action =
        action(
            """
            curl 'https://a.example/x' \\
              -H $'X-A: it\\'s' \\
              --data-raw "{\\"a\\": \\"b c\\"}" # note
            """);

    assertThat(action.at("/request/headers/X-A").asString()).isEqualTo("it's");
    assertThat(action.at("/examples/0/a").asString()).isEqualTo("b c");
  }

  @Test
  void severalLinesAreSeveralActions() {
    assertThat(
            CurlImport.read("curl https://a.example/x\ncurl -X PUT https://a.example/x\n")
                .actions())
        .hasSize(2);
  }

  @Test
  void whatIsLeftOutIsNoted() {
    List<ImportNote> notes =
        CurlImport.read("curl -k --proxy p:1 -b sid=1 --frob 1 https://a.example/x").notes();

    assertThat(notes).hasSize(4);
  }

  @Test
  void whatIsNoCurlLineIsRefused() {
    assertThatThrownBy(() -> CurlImport.read("wget https://a.example"))
        .hasMessageContaining("no curl command line");
    assertThatThrownBy(() -> CurlImport.read("curl -s")).hasMessageContaining("no URL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "curl -G https://a.example/s --data-urlencode 'q=a&b+c' -d n=1 | GET /s?q=a%26b%2Bc&n=1 |",
        "curl https://a.example/s --data-urlencode 'q=50% of a=b' | POST /s | q=50%25+of+a%3Db",
        "curl -u me:pw-12345678 https://a.example/s | GET /s |",
        "curl https://me:pw-12345678@a.example/s | GET /s |",
        "curl --json '{\"a\": 1}' https://a.example/s | POST /s | {\"a\":1}",
        "curl -X PATCH -d a=1 -d b=2 https://a.example/s | PATCH /s | a=1&b=2",
        "curl -H 'Cookie: sid=pw-12345678' -b 'x=pw-12345678' https://a.example/s | GET /s |",
        "curl 'https://a.example/s?access_token=pw-12345678&n=1' | GET /s?n=1 |",
      })
  void theModuleSendsWhatTheLineSent(String line, String target, String body) throws Exception {
    CapturedRoundTrip trip = new CapturedRoundTrip(CurlImport.read(line), root);

    RecordedRequest sent = trip.run().values().iterator().next();

    String plain =
        sent.getTarget().replaceAll("[?&]access_token=[^&]*", "").replaceFirst("/s&", "/s?");
    assertThat(sent.getMethod() + " " + plain).isEqualTo(target);
    assertThat(sent.getBody() == null ? "" : sent.getBody().utf8())
        .isEqualTo(body == null ? "" : body);
    assertThat(trip.files()).doesNotContain("pw-12345678");
  }

  @Test
  void aFormStringIsATextWhateverItBeginsWith() throws Exception {
    String line =
        "curl -F 'photo=@a.png;type=image/png' --form-string 'at=@me' https://a.example/s";

    assertThat(
            new CapturedRoundTrip(CurlImport.read(line), root)
                .run()
                .values()
                .iterator()
                .next()
                .getBody()
                .utf8())
        .contains("filename=\"a.png\"", "picture", "@me");
  }
}
