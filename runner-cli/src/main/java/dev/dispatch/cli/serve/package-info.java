/**
 * The warm process: command lines come over a Unix socket and are run as a process of their own
 * would run them, with the caller's folder and environment.
 *
 * <p>The protocol is the little of HTTP/1.1 that {@code curl --unix-socket} speaks. A request is a
 * form ({@code version}, {@code app}, {@code cwd}, {@code env}, {@code arg} …); the answer's body
 * is the standard output, and two headers carry the exit code and the standard error. What cannot
 * be done warm is refused with 409 before it begins, and the launcher starts a process for it.
 * Start reading at {@link dev.dispatch.cli.serve.SocketServer}.
 */
package dev.dispatch.cli.serve;
