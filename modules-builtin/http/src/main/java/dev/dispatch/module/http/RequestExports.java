package dev.dispatch.module.http;

import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.api.schema.Description;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one request exports. */
record RequestExports(
    @Description("The status code.") int status,
    @Description("Header fields, names in lower case, several values joined by ', '.")
        Map<String, String> headers,
    @Description("The media type without parameters.") Optional<String> contentType) {

  static RequestExports of(HttpResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return new RequestExports(
        response.status(),
        headers,
        response.header("content-type").map(type -> type.split(";", 2)[0].strip()));
  }
}
