/**
 * The built-in module {@code http}: any request to any server.
 *
 * <p>Knows {@code runner-api} only. Start reading at {@link dev.dispatch.module.http.HttpModule}.
 */
package dev.dispatch.module.http;
