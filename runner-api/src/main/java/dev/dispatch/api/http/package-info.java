/**
 * The HTTP port: one cookie-aware transport per run, with every limit set and every call recorded.
 *
 * <p>Start reading at {@link dev.dispatch.api.http.HttpClient}.
 */
package dev.dispatch.api.http;
