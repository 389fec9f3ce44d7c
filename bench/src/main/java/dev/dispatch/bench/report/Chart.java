package dev.dispatch.bench.report;

import dev.dispatch.bench.report.Curve.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws curves over two logarithmic axes, as SVG. */
public final class Chart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 76;
  private static final int RIGHT = 30;
  private static final int TOP = 48;
  private static final int BOTTOM = 90;
  private static final List<String> COLOURS = List.of("#0b61a4", "#c2410c", "#15803d", "#7e22ce");

  private final List<Curve> curves;
  private final Axis across;
  private final Axis up;
  private final StringBuilder svg = new StringBuilder();

  private Chart(List<Curve> curves) {
    this.curves = curves;
    List<Point> points = curves.stream().flatMap(curve -> curve.points().stream()).toList();
    this.across = Axis.over(points.stream().map(Point::x).toList(), LEFT, WIDTH - RIGHT);
    this.up = Axis.over(points.stream().map(Point::y).toList(), HEIGHT - BOTTOM, TOP);
  }

  /** Writes a plot; the texts are the title and what the axes are. */
  public static void write(Path file, String title, String x, String y, List<Curve> curves)
      throws IOException {
    Files.writeString(file, new Chart(curves).draw(title, x, y));
  }

  private String draw(String title, String x, String y) {
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n")
            .formatted(WIDTH, HEIGHT));
    text(WIDTH / 2.0, 24, "middle", title);
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 40, "middle", x);
    svg.append("<g transform=\"rotate(-90 18 %d)\">".formatted((TOP + HEIGHT - BOTTOM) / 2));
    text(18, (TOP + HEIGHT - BOTTOM) / 2.0, "middle", y);
    svg.append("</g>\n");
    grid();
    for (int i = 0; i < curves.size(); i++) {
      curve(i);
    }
    return svg.append("</svg>\n").toString();
  }

  private void grid() {
    for (double tick : across.ticks()) {
      rule(across.at(tick), TOP, across.at(tick), HEIGHT - BOTTOM);
      text(across.at(tick), HEIGHT - BOTTOM + 18, "middle", Axis.label(tick));
    }
    for (double tick : up.ticks()) {
      rule(LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick));
      text(LEFT - 8, up.at(tick) + 4, "end", Axis.label(tick));
    }
  }

  private void curve(int number) {
    String colour = COLOURS.get(number % COLOURS.size());
    Curve curve = curves.get(number);
    String line =
        curve.points().stream()
            .map(point -> shown(across.at(point.x())) + "," + shown(up.at(point.y())))
            .collect(Collectors.joining(" "));
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
            .formatted(line, colour));
    curve.points().forEach(point -> dot(across.at(point.x()), up.at(point.y()), colour));
    double x = LEFT + number % 2 * (WIDTH - LEFT - RIGHT) / 2.0;
    double y = HEIGHT - 32 + number / 2 * 20;
    dot(x, y - 4, colour);
    text(x + 10, y, "start", curve.name());
  }

  private void dot(double x, double y, String colour) {
    svg.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>\n"
            .formatted(shown(x), shown(y), colour));
  }

  private void rule(double x1, double y1, double x2, double y2) {
    svg.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#ddd\"/>\n"
            .formatted(shown(x1), shown(y1), shown(x2), shown(y2)));
  }

  private void text(double x, double y, String anchor, String words) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
            .formatted(
                shown(x), shown(y), anchor, words.replace("&", "&amp;").replace("<", "&lt;")));
  }

  private static String shown(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
