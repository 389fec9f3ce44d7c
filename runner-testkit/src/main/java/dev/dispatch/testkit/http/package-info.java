/**
 * A server that answers byte by byte what a script says, to test what a client makes of bad ones.
 *
 * <p>Knows sockets only. Start reading at {@link dev.dispatch.testkit.http.ScriptedServer}.
 */
package dev.dispatch.testkit.http;
