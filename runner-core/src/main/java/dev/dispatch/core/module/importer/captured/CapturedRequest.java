package dev.dispatch.core.module.importer.captured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request as it was found, with what is known of it; filled by the reader of a format. */
final class CapturedRequest {

  String place = "";
  String name = "";
  String description = "";
  Optional<String> tag = Optional.empty();
  String method = "GET";

  /** Scheme, host and port, or empty; then the path, its fields in braces. */
  String origin = "";

  String path = "/";
  final Map<String, String> pathSamples = new LinkedHashMap<>();
  final Map<String, List<String>> query = new LinkedHashMap<>();
  final Map<String, String> headers = new LinkedHashMap<>();
  Optional<ObjectNode> credential = Optional.empty();
  Optional<JsonNode> json = Optional.empty();
  Optional<Map<String, String>> form = Optional.empty();
  Optional<Map<String, Part>> multipart = Optional.empty();
  Optional<String> text = Optional.empty();
  Optional<String> file = Optional.empty();
  Optional<String> contentType = Optional.empty();
  Optional<Integer> status = Optional.empty();
  Optional<JsonNode> response = Optional.empty();

  /** A part of a multipart body: the text, or the path of a file. */
  record Part(String value, boolean file) {}

  void addQuery(String parameter, String value) {
    query.computeIfAbsent(parameter, _ -> new ArrayList<>()).add(value);
  }
}
