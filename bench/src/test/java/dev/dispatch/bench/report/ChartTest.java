package dev.dispatch.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.bench.report.Curve.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ChartTest {

  @TempDir Path folder;

  @Test
  void drawsALineAndADotForEachPoint() throws Exception {
    Document svg = draw(new Point(10, 2), new Point(1000, 4));
    assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3); // one of the legend
  }

  @Test
  void labelsTheAxesAtRoundValues() throws Exception {
    String text =
        draw(new Point(10, 2), new Point(10_000, 4)).getDocumentElement().getTextContent();
    assertThat(text).contains("a & b", "across", "up", "10", "10,000");
  }

  @Test
  void drawsCurvesThatAreFlat() throws Exception {
    draw(new Point(5, 3), new Point(50, 3));
    assertThat(Files.readString(folder.resolve("chart.svg"))).doesNotContain("NaN", "Infinity");
  }

  private Document draw(Point... points) throws Exception {
    Path file = folder.resolve("chart.svg");
    write(file, points);
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static void write(Path file, Point... points) throws IOException {
    Chart.write(file, "a & b", "across", "up", List.of(new Curve("curve", List.of(points))));
    assertThat(Files.size(file)).isPositive();
  }
}
