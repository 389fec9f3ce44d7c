/**
 * Runs as traces and metrics of OpenTelemetry, sent over OTLP to where the environment says.
 *
 * <p>Off unless an endpoint is set; nothing of OpenTelemetry is loaded before {@link
 * dev.dispatch.core.telemetry.TelemetrySettings} has found one. A run is a trace, a step and a call
 * are spans; a call's request carries {@code traceparent}. An export that fails is one warning and
 * never a failed run. May know {@code run} and what is below it.
 */
package dev.dispatch.core.telemetry;
