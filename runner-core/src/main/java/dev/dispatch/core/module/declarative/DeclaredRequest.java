package dev.dispatch.core.module.declarative;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A request as it is written; what names a field that the payload lacks is left out. */
public record DeclaredRequest(
    @Description("The method.") @Example("\"POST\"") Method method,
    @Description("The path below the base URL, an RFC 6570 template: {id}, {+rest}, {.ext}, {;p}.")
        @Example("\"/pet/{petId}\"")
        String path,
    @Description("Query parameters by name: a text, or a value with its style.")
        @Default("{}")
        @Example("{\"status\": \"{status}\"}")
        Map<String, JsonNode> query,
    @Description("Header fields by name.")
        @Default("{}")
        @Example("{\"accept\": \"application/json\"}")
        Map<String, JsonNode> headers,
    @Description("Cookies by name, beside those of the run.") @Default("{}")
        Map<String, JsonNode> cookies,
    @Description("The body as JSON; a text that is one {name} keeps the field's type.")
        @Example("{\"name\": \"{name}\"}")
        Optional<JsonNode> json,
    @Description("The body as a form, as 'query'.") Optional<Map<String, JsonNode>> form,
    @Description("The body as multipart form data: a text, or a part with a file.")
        Optional<Map<String, JsonNode>> multipart,
    @Description("The body as text.") @Example("\"{note}\"") Optional<String> text,
    @Description("The body as the file whose path this is, streamed.") @Example("\"{file}\"")
        Optional<String> file,
    @Description("The body's media type, where it is not the usual one.")
        @Example("\"application/merge-patch+json\"")
        Optional<String> contentType) {

  /** The methods that an action can have. */
  public enum Method {
    @JsonProperty("GET")
    GET,
    @JsonProperty("HEAD")
    HEAD,
    @JsonProperty("OPTIONS")
    OPTIONS,
    @JsonProperty("POST")
    POST,
    @JsonProperty("PUT")
    PUT,
    @JsonProperty("PATCH")
    PATCH,
    @JsonProperty("DELETE")
    DELETE;

    /** Returns whether it promises to change nothing (RFC 9110, section 9.2.1). */
    public boolean isSafe() {
      return this == GET || this == HEAD || this == OPTIONS;
    }

    /** Returns whether twice does what once does (RFC 9110, section 9.2.2). */
    public boolean isIdempotent() {
      return isSafe() || this == PUT || this == DELETE;
    }
  }

  /** Returns how many bodies are given; one may be. */
  int bodies() {
    return (int) Stream.of(json, form, multipart, text, file).filter(Optional::isPresent).count();
  }
}
