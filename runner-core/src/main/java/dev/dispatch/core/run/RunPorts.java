package dev.dispatch.core.run;

import dev.dispatch.api.Memory;
import dev.dispatch.core.http.Playback;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a run is given of the world.
 *
 * @param clock the wall clock
 * @param nanos a monotonic clock, in nanoseconds
 * @param random the source of randomness; every run draws its seed from it
 * @param waiter how to wait
 * @param environment the environment variables
 * @param modules the modules
 * @param memory durable memory
 * @param sources where the frames of a run see time and memory
 * @param playback answers calls out of a recording; empty for the network
 * @param secrets what must never be shown
 * @param cancellation tells the run to stop
 * @param scopes what the run is not let do
 */
public record RunPorts(
    InstantSource clock,
    LongSupplier nanos,
    RandomGenerator random,
    Waiter waiter,
    Environment environment,
    ModuleRegistry modules,
    Memory memory,
    FrameSources sources,
    Optional<Playback> playback,
    SecretRegistry secrets,
    Cancellation cancellation,
    RunScopes scopes) {

  /** Returns these ports for one run of a batch, with what runs do not share. */
  public RunPorts forRun(
      RandomGenerator ownRandom,
      Memory ownMemory,
      SecretRegistry ownSecrets,
      Cancellation ownCancellation) {
    return new RunPorts(
        clock,
        nanos,
        ownRandom,
        waiter,
        environment,
        modules,
        ownMemory,
        ownSecrets,
        ownCancellation,
        scopes);
  }

  /** Gives a run the world as it is. */
  public RunPorts(
      InstantSource clock,
      LongSupplier nanos,
      RandomGenerator random,
      Waiter waiter,
      Environment environment,
      ModuleRegistry modules,
      Memory memory,
      SecretRegistry secrets,
      Cancellation cancellation,
      RunScopes scopes) {
    this(
        clock,
        nanos,
        random,
        waiter,
        environment,
        modules,
        memory,
        FrameSources.of(clock, memory, waiter),
        Optional.empty(),
        secrets,
        cancellation,
        scopes);
  }

  /** Returns these ports for a run that is told to stop by itself. */
  RunPorts cancellation(Cancellation own) {
    return new RunPorts(
        clock,
        nanos,
        random,
        waiter,
        environment,
        modules,
        memory,
        sources,
        playback,
        secrets,
        own,
        scopes);
  }

  /** Returns these ports with the modules that a job asks for. */
  public RunPorts modules(ModuleRegistry chosen) {
    return new RunPorts(
        clock,
        nanos,
        random,
        waiter,
        environment,
        chosen,
        memory,
        sources,
        playback,
        secrets,
        cancellation,
        scopes);
  }
}
