package dev.dispatch.module.http;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payload of {@code http.request}. */
record RequestInput(
    @Description("The method.")
        @Pattern("^[A-Za-z][A-Za-z-]{0,31}$")
        @Default("\"GET\"")
        @Example("\"POST\"")
        String method,
    @Description("Where to, below the job's base URL.") @Example("\"/posts/1\"")
        Optional<String> path,
    @Description("Where to, as an absolute URL.") @Example("\"https://api.example.com/posts/1\"")
        Optional<String> url,
    @Description("Query parameters: a scalar, or a list for several values.")
        @Default("{}")
        @Example("{\"userId\": 1}")
        Map<String, Object> query,
    @Description("Header fields; they win over the job's default headers.")
        @Default("{}")
        @Example("{\"accept\": \"application/json\"}")
        Map<String, Object> headers,
    @Description("The body as JSON: any value, null included.") @Example("{\"title\": \"New\"}")
        Optional<Optional<Object>> json,
    @Description("The body as a form: fields with a scalar, or a list for several values.")
        @Example("{\"user\": \"ann\"}")
        Optional<Map<String, Object>> form,
    @Description("The body as multipart form data; files are streamed.")
        @Example("[{\"name\": \"photo\", \"file\": \"photo.png\"}]")
        Optional<List<PartInput>> multipart,
    @Description("The body as text.") @Example("\"hello\"") Optional<String> text,
    @Description("The body as a file, streamed; relative to the job file's folder.")
        @Format(Format.FILE)
        @Example("\"upload.bin\"")
        Optional<String> bodyFile,
    @Description("The media type of 'text' or 'bodyFile'.") @Example("\"text/csv\"")
        Optional<String> contentType,
    @Description("The statuses that are right; 200 to 299 by default.")
        @Range(min = 100, max = 599)
        @Default("[]")
        @Example("[200, 404]")
        List<Integer> expectStatus,
    @Description("Where to save the response body; relative to the job file's folder.")
        @Format(Format.FILE)
        @Example("\"report.pdf\"")
        Optional<String> saveTo,
    @Description("How to use the credential, where its fields do not say it.")
        @Example("{\"type\": \"api-key\", \"name\": \"X-Token\"}")
        Optional<AuthInput> auth) {}
