package dev.dispatch.module.http;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Range;
import java.util.Map;
import java.util.Optional;

/** The payload of {@code http.paginate}. */
record PaginateInput(
    @Description("The first page, below the job's base URL.") @Example("\"/posts\"")
        Optional<String> path,
    @Description("The first page, as an absolute URL.")
        @Example("\"https://api.example.com/posts\"")
        Optional<String> url,
    @Description("Query parameters: a scalar, or a list for several values.")
        @Default("{}")
        @Example("{\"per_page\": 100}")
        Map<String, Object> query,
    @Description("Header fields; they win over the job's default headers.") @Default("{}")
        Map<String, Object> headers,
    @Description("How a page tells of the next one.") @Default("\"link\"") By by,
    @Description("With 'cursor' and 'url': where the next one stands in a page.")
        @Format(Format.JSON_PATH)
        @Example("\"$.nextCursor\"")
        Optional<String> next,
    @Description("With 'cursor' and 'page': the query parameter; by default 'cursor' or 'page'.")
        @Example("\"starting_after\"")
        Optional<String> parameter,
    @Description("With 'page': the number of the first page.")
        @Range(min = 0, max = 1_000_000)
        @Default("1")
        int firstPage,
    @Description("Where the list of items stands in a page.")
        @Format(Format.JSON_PATH)
        @Default("\"$\"")
        @Example("\"$.items\"")
        String items,
    @Description("The most pages to read.") @Range(min = 1, max = 10_000) @Default("10")
        int maxPages,
    @Description("The most items to return.") @Range(min = 1, max = 1_000_000) @Default("1000")
        int maxItems,
    @Description("How to use the credential, where its fields do not say it.")
        Optional<AuthInput> auth) {

  /** How a page tells of the next one. */
  enum By {
    /** By a {@code Link} field with {@code rel="next"} (RFC 8288). */
    LINK,
    /** By a text in the page that becomes a query parameter. */
    CURSOR,
    /** By its number, until a page is empty. */
    PAGE,
    /** By a URL in the page. */
    URL
  }
}
