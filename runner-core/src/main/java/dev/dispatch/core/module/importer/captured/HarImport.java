package dev.dispatch.core.module.importer.captured;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.ImportedModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Makes a module out of recorded traffic (HAR 1.2): its calls of an API, not of pages and files.
 */
public final class HarImport {

  private final ImportNotes notes = new ImportNotes();
  private int leftOut;

  private HarImport() {}

  /** Returns the module of a recording's text. */
  public static ImportedModule read(String text) {
    JsonNode log =
        LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY)
            .map(reply -> reply.value().path("log"))
            .filter(found -> found.path("entries").isArray())
            .orElseThrow(HarImport::notUnderstood);
    return new HarImport().module(log);
  }

  private static DispatchException notUnderstood() {
    return new DispatchException(
        ImportError.IMPORT_NOT_UNDERSTOOD,
        "The text is no HAR: there is no 'log' with 'entries'.",
        "Give a recording in HAR 1.2, as browsers and proxies save it.");
  }

  private ImportedModule module(JsonNode log) {
    List<CapturedRequest> requests = new ArrayList<>();
    for (JsonNode entry : log.path("entries")) {
      if (isCall(entry)) {
        requests.add(request(entry));
      } else {
        leftOut++;
      }
    }
    if (leftOut > 0) {
      notes.add(
          "log", "Entries for pages, scripts, images and the like are left out: " + leftOut + ".");
    }
    String creator = log.path("creator").path("name").asString("an unnamed program");
    return new CapturedModule(requests, notes)
        .named(
            "",
            "",
            "Recorded traffic (HAR " + log.path("version").asString("1.2") + ") of " + creator);
  }

  /** What answers with data is a call, and what sends some. */
  private static boolean isCall(JsonNode entry) {
    String url = entry.at("/request/url").asString("");
    String method = entry.at("/request/method").asString("GET").toUpperCase(Locale.ROOT);
    String type = entry.at("/response/content/mimeType").asString("").toLowerCase(Locale.ROOT);
    boolean http = url.startsWith("http://") || url.startsWith("https://");
    boolean known =
        List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE").contains(method);
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return http && known && !method.equals("OPTIONS") && (isData(type) || !reads);
  }

  private static boolean isData(String type) {
    boolean markup = type.contains("html") || type.contains("svg");
    boolean text = type.isEmpty() || type.startsWith("text/plain") || type.contains("xml");
    return type.contains("json") || (text && !markup);
  }

  private CapturedRequest request(JsonNode entry) {
    JsonNode written = entry.path("request");
    CapturedRequest request = new CapturedRequest();
    request.method = written.path("method").asString("GET").toUpperCase(Locale.ROOT);
    CapturedUrl.read(written.path("url").asString(""), request);
    request.place = request.method + " " + request.path;
    for (JsonNode header : written.path("headers")) {
      CapturedHeaders.add(
          header.path("name").asString(""), header.path("value").asString(""), request, notes);
    }
    body(written.path("postData"), request);
    response(entry.path("response"), request);
    return request;
  }

  private void body(JsonNode data, CapturedRequest request) {
    if (data.isMissingNode() || data.isNull()) {
      return;
    }
    String type = data.path("mimeType").asString("");
    if (!type.isEmpty()) {
      request.contentType = Optional.of(type);
    }
    if (type.startsWith("multipart/form-data")) {
      Map<String, CapturedRequest.Part> parts = new LinkedHashMap<>();
      for (JsonNode part : data.path("params")) {
        boolean file = part.has("fileName");
        String value = part.path(file ? "fileName" : "value").asString("");
        parts.put(part.path("name").asString("part"), new CapturedRequest.Part(value, file));
      }
      if (parts.isEmpty()) {
        notes.add(request.place, "The parts of the body were not recorded; none is sent.");
      }
      request.contentType = Optional.empty();
      request.multipart = Optional.of(parts);
    } else {
      CapturedAction.body(data.path("text").asString(""), request);
    }
  }

  private static void response(JsonNode response, CapturedRequest request) {
    int status = response.path("status").asInt(0);
    request.status = status > 0 ? Optional.of(status) : Optional.empty();
    JsonNode content = response.path("content");
    boolean plain = !content.path("encoding").asString("").equals("base64");
    if (plain
        && status >= 200
        && status < 300
        && content.path("mimeType").asString("").contains("json")) {
      request.response =
          LenientJson.parse(
                  content.path("text").asString("").getBytes(StandardCharsets.UTF_8),
                  JsonLimits.JOB)
              .map(LenientJson.Reply::value);
    }
  }
}
