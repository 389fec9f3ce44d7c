package dev.dispatch.core.report;

import dev.dispatch.core.json.VisibleText;
import dev.dispatch.core.report.model.FailedTry;
import dev.dispatch.core.report.model.ReportedFailure;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A test suite of JUnit XML. */
final class JunitSuite {

  private final String name;
  private final Optional<Long> durationMs;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final List<JunitCase> cases = new ArrayList<>();

  JunitSuite(String name, Optional<Long> durationMs) {
    this.name = name;
    this.durationMs = durationMs;
  }

  void property(String key, String value) {
    properties.put(key, value);
  }

  void add(JunitCase test) {
    cases.add(test);
  }

  String xml() {
    StringWriter text = new StringWriter();
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory cannot fail", e);
    }
    return text.append('\n').toString();
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute(xml, "name", name);
    attribute(xml, "time", seconds(durationMs));
    attribute(xml, "tests", Integer.toString(cases.size()));
    attribute(xml, "errors", Long.toString(count(false)));
    attribute(xml, "skipped", Long.toString(skipped()));
    attribute(xml, "failures", Long.toString(count(true)));
    xml.writeCharacters("\n");
    writeProperties(xml);
    for (JunitCase test : cases) {
      write(xml, test);
    }
    xml.writeEndElement();
  }

  private long count(boolean expectation) {
    return cases.stream()
        .flatMap(test -> test.failure().stream())
        .filter(failure -> failure.expectation() == expectation)
        .count();
  }

  private long skipped() {
    return cases.stream().filter(test -> test.skipped().isPresent()).count();
  }

  private void writeProperties(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeEmptyElement("property");
      attribute(xml, "name", property.getKey());
      attribute(xml, "value", property.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void write(XMLStreamWriter xml, JunitCase test) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", test.name());
    attribute(xml, "classname", test.group());
    attribute(xml, "time", seconds(test.durationMs()));
    if (test.failure().isPresent()) {
      ReportedFailure failure = test.failure().get();
      xml.writeStartElement(failure.expectation() ? "failure" : "error");
      attribute(xml, "message", failure.message());
      attribute(xml, "type", failure.code());
      xml.writeCharacters(VisibleText.block(test.failureText()));
      xml.writeEndElement();
    }
    for (FailedTry earlier : test.flaky()) {
      flaky(xml, earlier);
    }
    if (test.skipped().isPresent()) {
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", test.skipped().get());
    }
    if (!test.output().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(VisibleText.block(test.output()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  // Surefire's own words for an attempt that failed of a test that passed.
  private static void flaky(XMLStreamWriter xml, FailedTry earlier) throws XMLStreamException {
    xml.writeStartElement("flakyFailure");
    attribute(xml, "message", earlier.failure().message());
    attribute(xml, "type", earlier.failure().code());
    xml.writeStartElement("stackTrace");
    xml.writeCharacters(VisibleText.block(earlier.words() + ": " + earlier.failure().message()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeAttribute(key, VisibleText.line(value));
  }

  private static String seconds(Optional<Long> millis) {
    return String.format(Locale.ROOT, "%.3f", millis.orElse(0L) / 1000.0);
  }
}
