package dev.dispatch.core.module.declarative;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.Optional;

/** How the pages of a long list follow each other. */
public record PaginationHint(
    @Description("What leads from one page to the next.") Type type,
    @Description("The payload's field that asks for another page.") @Example("\"page\"")
        Optional<String> input,
    @Description("The payload's field that says how long a page is.") @Example("\"perPage\"")
        Optional<String> size,
    @Description("A JSONPath to the page's items.") @Example("\"$.items\"") Optional<String> items,
    @Description("A JSONPath to the value that asks for the next page.")
        @Example("\"$.nextCursor\"")
        Optional<String> next) {

  /** What leads to the next page. */
  public enum Type {
    /** A {@code Link} header with {@code rel=next} (RFC 8288). */
    @JsonProperty("link")
    LINK,
    /** A value out of the page before. */
    @JsonProperty("cursor")
    CURSOR,
    /** A page's number. */
    @JsonProperty("page")
    PAGE,
    /** The number of items before the page. */
    @JsonProperty("offset")
    OFFSET
  }
}
