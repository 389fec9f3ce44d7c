/** The packaged application as a real process: signals, kills and what they leave. */
package dev.dispatch.cli.process;
