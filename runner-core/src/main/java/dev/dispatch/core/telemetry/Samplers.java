package dev.dispatch.core.telemetry;

import io.opentelemetry.sdk.trace.samplers.Sampler;

/** The samplers that the specification names. */
final class Samplers {

  private Samplers() {}

  /** Returns the sampler that is asked for; every trace is kept where the name is unknown. */
  static Sampler of(TelemetrySettings settings) {
    return switch (settings.sampler()) {
      case "always_on" -> Sampler.alwaysOn();
      case "always_off" -> Sampler.alwaysOff();
      case "traceidratio" -> Sampler.traceIdRatioBased(settings.samplerRatio());
      case "parentbased_always_off" -> Sampler.parentBased(Sampler.alwaysOff());
      case "parentbased_traceidratio" ->
          Sampler.parentBased(Sampler.traceIdRatioBased(settings.samplerRatio()));
      default -> Sampler.parentBased(Sampler.alwaysOn());
    };
  }
}
