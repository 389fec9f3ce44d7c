package dev.dispatch.module.http;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Size;
import java.util.Map;
import java.util.Optional;

/** The payload of {@code http.graphql}. */
record GraphqlInput(
    @Description("The endpoint, below the job's base URL; by default '/graphql'.")
        @Example("\"/graphql\"")
        Optional<String> path,
    @Description("The endpoint, as an absolute URL.")
        @Example("\"https://api.example.com/graphql\"")
        Optional<String> url,
    @Description("The document: a query or a mutation.")
        @Size(min = 1)
        @Example("\"query($id: Int) { user(id: $id) { name } }\"")
        String query,
    @Description("The values of its variables.") @Default("{}") @Example("{\"id\": 1}")
        Map<String, Object> variables,
    @Description("Which operation of the document to run, where it has several.")
        Optional<String> operationName,
    @Description("Header fields; they win over the job's default headers.") @Default("{}")
        Map<String, Object> headers,
    @Description("How to use the credential, where its fields do not say it.")
        Optional<AuthInput> auth) {}
