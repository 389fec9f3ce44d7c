package dev.dispatch.core.module.importer.captured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.importer.ImportNote;
import dev.dispatch.core.module.importer.ImportedModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class CurlImportTest {

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
}
