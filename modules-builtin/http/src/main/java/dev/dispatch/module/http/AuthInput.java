package dev.dispatch.module.http;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;

/** How a credential is used; no secret stands here. */
record AuthInput(
    @Description("The scheme.") Type type,
    @Description("The name of the header or parameter of an API key.")
        @Default("\"X-API-Key\"")
        @Example("\"X-Token\"")
        String name,
    @Description("Where an API key goes.") @Default("\"header\"") Place in) {

  /** The scheme. */
  enum Type {
    /** RFC 7617: username and password. */
    BASIC,
    /** RFC 6750: a token. */
    BEARER,
    /** A key in a header or parameter of its own. */
    API_KEY
  }

  /** Where an API key goes. */
  enum Place {
    /** A header field. */
    HEADER,
    /** A query parameter. */
    QUERY
  }
}
