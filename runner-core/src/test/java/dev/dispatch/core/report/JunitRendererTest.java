package dev.dispatch.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.node.StringNode;

class JunitRendererTest {

  private static final String JOB =
      "[{'id':'a','action':'x.y'},{'id':'b','action':'x.y'},{'id':'c','action':'x.y'}]";

  @TempDir private Path folder;

  private RecordedRun recorded() {
    return new RecordedRun(folder.resolve("run-output"));
  }

  private RecordedRun failing(String code, String kind) {
    return recorded()
        .job(JOB)
        .result(
            "{'index':1,'stepId':'a','action':'x.y','status':'FAILED','expectations':[{'path':'$.a',"
                + "'op':'eq','expected':1,'actual':2,'found':true,'passed':false}],'error':{'code':'"
                + code
                + "','kind':'"
                + kind
                + "','message':'no','hint':''}}")
        .summary("{'status':'FAILED','jobType':'t'}");
  }

  @Test
  void isValidAgainstTheSchemaWhateverWasRecorded() throws Exception {
    String hostile = "]]>&<\u0000\u0008\u001b[31m\u202e\ufffe\ud800'\"\n\u0085";
    String text = JsonText.compact(StringNode.valueOf(hostile));
    RecordedRun recorded = recorded().job("[{'id':'a'}]");
    recorded.write(
        "summary.json", "{'status':'FAILED','verification':[{'name':'n','status':'FAIL'}]}");
    Files.writeString(
        recorded.directory().resolve("step-results.json"),
        "[\n{\"index\":1,\"stepId\":"
            + text
            + ",\"action\":"
            + text
            + ",\"status\":\"FAILED\","
            + "\"detail\":"
            + text
            + ",\"error\":{\"code\":\"C\",\"message\":"
            + text
            + "}}\n]");

    assertValid(recorded.render(ReportFormat.JUNIT));
  }

  @Test
  void everyKindOfOutcomeIsValid() throws Exception {
    assertValid(failing("RUN_EXPECTATION_FAILED", "expectation").render(ReportFormat.JUNIT));
    assertValid(
        recorded()
            .job(JOB)
            .activity("2026-01-02T03:04:06.000Z step a action=x.y")
            .render(ReportFormat.JUNIT));
  }

  @Test
  void anUnmetExpectationIsAFailureWithExpectedAndActual() throws Exception {
    Element suite = parse(failing("X", "expectation").render(ReportFormat.JUNIT));

    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
        .contains("$.a eq\n  expected  1\n  actual    2\n");
  }

  @Test
  void anythingElseThatWentWrongIsAnError() throws Exception {
    Element suite = parse(failing("HTTP_TIMEOUT", "transient").render(ReportFormat.JUNIT));

    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
  }

  @Test
  void aStepThatPassedInTheEndIsAPassAndItsAttemptsAreAProperty() throws Exception {
    Element suite =
        parse(
            recorded()
                .job(JOB)
                .result("{'index':1,'stepId':'a','action':'x.y','status':'PASSED','attempts':3}")
                .summary("{'status':'SUCCESS'}")
                .render(ReportFormat.JUNIT));

    Element property = (Element) suite.getElementsByTagName("property").item(4);
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(List.of(property.getAttribute("name"), property.getAttribute("value")))
        .containsExactly("step.a.attempts", "3");
  }

  @Test
  void anAttemptThatFailedOfAStepThatPassedIsFlaky() throws Exception {
    String xml =
        recorded()
            .job(JOB)
            .result(
                "{'index':1,'stepId':'a','action':'x.y','status':'PASSED','attempts':2,"
                    + "'failedAttempts':[{'item':null,'attempt':1,'failure':{'code':'HTTP_RESET',"
                    + "'message':'reset','hint':''},'waitMs':5}]}")
            .summary("{'status':'SUCCESS'}")
            .render(ReportFormat.JUNIT);

    assertValid(xml);
    assertThat(parse(xml).getElementsByTagName("flakyFailure").getLength()).isOne();
    assertThat(parse(xml).getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void everyItemOfALoopIsACase() throws Exception {
    String xml =
        recorded()
            .job(JOB)
            .result(
                "{'index':1,'stepId':'a','action':'x.y','status':'FAILED','attempts':2,"
                    + "'failedAttempts':[{'item':1,'attempt':1,'failure':{'code':'C','kind':"
                    + "'expectation','message':'no','hint':''},'waitMs':null}],"
                    + "'items':{'total':3,'passed':1,'failed':1,'notRun':1},"
                    + "'response':[7,null,null],'exports':[{},null,null]}")
            .summary("{'status':'FAILED'}")
            .render(ReportFormat.JUNIT);

    assertValid(xml);
    assertThat(xml)
        .containsSubsequence(
            "name=\"a\"",
            "name=\"a[0]\"",
            "name=\"a[1]\"",
            "<failure",
            "name=\"a[2]\"",
            "<skipped");
  }

  @Test
  void aSkippedStepSaysWhy() throws Exception {
    Element suite =
        parse(
            recorded()
                .job(JOB)
                .result(
                    "{'index':1,'stepId':'a','action':'x.y','status':'SKIPPED','reason':'when'}")
                .summary("{'status':'SUCCESS'}")
                .render(ReportFormat.JUNIT));

    Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
    assertThat(skipped.getAttribute("message")).isEqualTo("when");
  }

  private static void assertValid(String xml) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    try (InputStream text = JunitRendererTest.class.getResourceAsStream("junit.xsd")) {
      Schema schema = factory.newSchema(new StreamSource(text));
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
  }

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
