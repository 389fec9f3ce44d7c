package dev.dispatch.testkit.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of what differs from run to run: puts them into output, and takes them out of args. */
final class Placeholders {

  private static final Pattern RUN_ID =
      Pattern.compile("\\b\\d{8}-\\d{6}-[a-z0-9-]+-\\d{3}[0-9a-f]{4}\\b");
  private static final Pattern TIME =
      Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final Pattern HTTP_DATE =
      Pattern.compile("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d{2,5}");
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final Pattern DURATION =
      Pattern.compile("\\b\\d+\\.\\d+ ?s\\b|\\b\\d+(\\.\\d+)? ?ms\\b|(?<=Ms=)\\d+");

  private final Map<String, String> places = new LinkedHashMap<>();
  private final List<String> runIds = new ArrayList<>();

  Placeholders(Path cwd, Path home) throws IOException {
    place("<home>", home);
    place("<cwd>", cwd);
    places.put("<closed>", "http://127.0.0.1:1");
  }

  void place(String name, Path path) throws IOException {
    places.put(name, path.toRealPath().toString());
  }

  void server(String baseUrl) {
    places.put("<server>", baseUrl);
    places.put("<host>", baseUrl.replaceFirst("^[a-z]+://", ""));
  }

  /** Returns the runs seen so far, in order. */
  List<String> runIds() {
    return List.copyOf(runIds);
  }

  /** Replaces names by what they stand for. */
  String expand(String text) {
    String result = text;
    for (Map.Entry<String, String> place : places.entrySet()) {
      result = result.replace(place.getKey(), place.getValue());
    }
    for (int i = 0; i < runIds.size(); i++) {
      result = result.replace(runName(i), runIds.get(i));
    }
    return result;
  }

  /** Replaces what differs from run to run by names. */
  String normalise(String text) {
    String result = text.replace("\r\n", "\n");
    for (Map.Entry<String, String> place : places.entrySet()) {
      result = result.replace(place.getValue(), place.getKey());
    }
    result = RUN_ID.matcher(result).replaceAll(id -> Matcher.quoteReplacement(name(id.group())));
    result = DIGEST.matcher(result).replaceAll("<sha256>");
    result = ADDRESS.matcher(result).replaceAll("<address>");
    result = HTTP_DATE.matcher(result).replaceAll("<time>");
    result = TIME.matcher(result).replaceAll("<time>");
    return DURATION.matcher(result).replaceAll("<duration>");
  }

  private String name(String runId) {
    if (!runIds.contains(runId)) {
      runIds.add(runId);
    }
    return runName(runIds.indexOf(runId));
  }

  private static String runName(int index) {
    return index == 0 ? "<runId>" : "<runId" + (index + 1) + ">";
  }
}
