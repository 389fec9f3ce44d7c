package dev.dispatch.core.module.importer.captured;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.ImportedModule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a module out of curl command lines, as browsers copy them and documents show them. */
public final class CurlImport {

  /** Options with a value that say nothing of the request. */
  private static final Set<String> IGNORED =
      Set.of(
          "-o",
          "--output",
          "-w",
          "--write-out",
          "-m",
          "--max-time",
          "--connect-timeout",
          "--retry",
          "--retry-delay",
          "-c",
          "--cookie-jar",
          "-D",
          "--dump-header",
          "--limit-rate",
          "-A",
          "--user-agent",
          "-e",
          "--referer");

  private static final Set<String> LEFT_OUT =
      Set.of("-x", "--proxy", "-E", "--cert", "--key", "--cacert", "--resolve", "--interface");

  private final ImportNotes notes = new ImportNotes();

  private CurlImport() {}

  /** Returns the module of one or more command lines. */
  public static ImportedModule read(String text) {
    CurlImport curl = new CurlImport();
    List<CapturedRequest> requests = new ArrayList<>();
    for (List<String> words : ShellLines.of(text)) {
      if (!words.isEmpty() && words.getFirst().matches("(.*/)?curl(\\.exe)?")) {
        requests.add(curl.request(words.subList(1, words.size())));
      }
    }
    if (requests.isEmpty()) {
      throw new DispatchException(
          ImportError.IMPORT_NOT_UNDERSTOOD,
          "There is no curl command line in it.",
          "Give a line that starts with curl, or a file of such lines.");
    }
    return new CapturedModule(requests, curl.notes).named("", "", "A curl command line");
  }

  private CapturedRequest request(List<String> words) {
    CapturedRequest request = new CapturedRequest();
    Line line = new Line(request);
    List<String> left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      String word = left.removeFirst();
      if (!word.startsWith("-") || word.equals("-")) {
        line.url(word);
      } else {
        option(line, expanded(word, left), left);
      }
    }
    line.finish();
    return request;
  }

  /** Returns the option, its glued value given back to the words: {@code -XPOST}, {@code --a=b}. */
  private static String expanded(String word, List<String> left) {
    if (word.startsWith("--")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        left.addFirst(word.substring(equals + 1));
        return word.substring(0, equals);
      }
      return word;
    }
    if (word.length() > 2 && "XHdFuboAemwxE".indexOf(word.charAt(1)) >= 0) {
      left.addFirst(word.substring(2));
      return word.substring(0, 2);
    }
    if (word.length() > 2) {
      left.addFirst("-" + word.substring(2)); // flags in a bunch: -sSL
      return word.substring(0, 2);
    }
    return word;
  }

  private void option(Line line, String option, List<String> left) {
    boolean valued = !FLAGS.contains(option);
    String value = valued && !left.isEmpty() ? left.removeFirst() : "";
    switch (option) {
      case "-X", "--request" -> line.method = Optional.of(value.toUpperCase(Locale.ROOT));
      case "--url" -> line.url(value);
      case "-H", "--header" -> line.headers.add(value);
      case "-d", "--data", "--data-ascii", "--data-raw", "--data-binary" -> line.data.add(value);
      case "--data-urlencode" -> line.encoded(value);
      case "--json" -> line.json(value);
      case "-F", "--form" -> line.form(value, false);
      case "--form-string" -> line.form(value, true);
      case "-u", "--user" -> line.request.credential = Optional.of(CapturedHeaders.type("basic"));
      case "--oauth2-bearer" ->
          line.request.credential = Optional.of(CapturedHeaders.type("bearer"));
      case "-b", "--cookie" ->
          notes.add("curl", "Cookies are left out; a job's own steps log in and keep them.");
      case "-T", "--upload-file" -> line.upload(value);
      case "-G", "--get" -> line.inQuery = true;
      case "-I", "--head" -> line.method = Optional.of("HEAD");
      case "-k", "--insecure" ->
          notes.add("curl", "TLS is always verified; --insecure is left out.");
      default -> other(option);
    }
  }

  private void other(String option) {
    if (LEFT_OUT.contains(option)) {
      notes.add(
          "curl", "The option " + option + " is left out; see 'http' in jobs for proxy and TLS.");
    } else if (!IGNORED.contains(option) && !FLAGS.contains(option)) {
      notes.add("curl", "The option " + option + " is not known and left out, with its value.");
    }
  }

  private static final Set<String> FLAGS =
      Set.of(
          "-s",
          "--silent",
          "-S",
          "--show-error",
          "-L",
          "--location",
          "-i",
          "--include",
          "-v",
          "--verbose",
          "-f",
          "--fail",
          "--compressed",
          "-G",
          "--get",
          "-I",
          "--head",
          "-k",
          "--insecure",
          "-g",
          "--globoff",
          "-N",
          "--no-buffer",
          "-O",
          "--remote-name",
          "-#",
          "--progress-bar",
          "--http1.1",
          "--http2",
          "-4",
          "-6",
          "--fail-with-body",
          "--location-trusted",
          "-n",
          "--netrc",
          "-j",
          "--tlsv1.2",
          "--tlsv1.3",
          "--path-as-is",
          "-J");

  /** One command line while it is read. */
  private final class Line {

    final CapturedRequest request;
    final List<String> headers = new ArrayList<>();
    final List<String> data = new ArrayList<>();
    final Map<String, CapturedRequest.Part> form = new LinkedHashMap<>();
    Optional<String> method = Optional.empty();
    Optional<String> target = Optional.empty();
    boolean inQuery;

    Line(CapturedRequest request) {
      this.request = request;
    }

    void url(String word) {
      target = target.or(() -> Optional.of(word));
    }

    void json(String value) {
      data.add(value);
      headers.add("Content-Type: application/json");
    }

    /** What is before an {@code =} is a name and encoded already; the rest is not. */
    void encoded(String value) {
      int equals = value.indexOf('=');
      if (equals < 0 && value.contains("@")) {
        notes.add("curl", "A file that --data-urlencode reads is left out.");
        return;
      }
      String name = equals > 0 ? value.substring(0, equals + 1) : "";
      data.add(name + URLEncoder.encode(value.substring(equals + 1), StandardCharsets.UTF_8));
    }

    void form(String one, boolean literal) {
      String[] sides = one.split("=", 2);
      String value = sides.length < 2 ? "" : sides[1];
      boolean file = !literal && (value.startsWith("@") || value.startsWith("<"));
      String path = value.replaceFirst("^[@<]", "").replaceFirst(";.*$", "");
      form.put(sides[0], new CapturedRequest.Part(file ? path : value, file));
    }

    void upload(String path) {
      request.file = Optional.of(path);
      method = method.or(() -> Optional.of("PUT"));
    }

    void finish() {
      CapturedUrl.read(target.orElseThrow(CurlImport::withoutUrl), request);
      boolean sends = (!data.isEmpty() && !inQuery) || !form.isEmpty();
      request.method = known(method.orElse(sends ? "POST" : "GET"));
      request.place = request.method + " " + request.path;
      for (String header : headers) {
        String[] sides = header.split(":", 2);
        if (sides.length == 2) {
          CapturedHeaders.add(sides[0].strip(), sides[1].strip(), request, notes);
        }
      }
      if (inQuery) {
        data.forEach(pair -> CapturedUrl.query(pair, request));
      } else if (!data.isEmpty()) {
        body(String.join("&", data));
      } else if (!form.isEmpty()) {
        request.multipart = Optional.of(form);
      }
    }

    private String known(String wanted) {
      if (Arrays.asList("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
          .contains(wanted)) {
        return wanted;
      }
      notes.add("curl", "The method " + wanted + " is not sent; POST is written instead.");
      return "POST";
    }

    private void body(String text) {
      if (text.startsWith("@")) {
        request.file = Optional.of(text.substring(1));
        return;
      }
      boolean json = text.strip().startsWith("{") || text.strip().startsWith("[");
      if (request.contentType.isEmpty() && !json) {
        request.contentType = Optional.of("application/x-www-form-urlencoded");
      }
      CapturedAction.body(text, request);
      if (request.form.isPresent()) {
        request.contentType = Optional.empty();
      }
    }
  }

  private static DispatchException withoutUrl() {
    return new DispatchException(
        ImportError.IMPORT_NOT_UNDERSTOOD,
        "A curl command line has no URL.",
        "Give the whole line, with its URL.");
  }
}
