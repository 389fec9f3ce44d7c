/** Scripts of curl commands, run by a real shell with a curl that only says what it was given. */
package dev.dispatch.core.report.curl;
