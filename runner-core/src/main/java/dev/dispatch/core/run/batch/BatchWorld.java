package dev.dispatch.core.run.batch;

import dev.dispatch.api.Memory;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.secret.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What a batch is given of the world.
 *
 * @param ports what its runs share; its cancellation lets no run start any more
 * @param memory durable memory that refuses the secrets of a redactor
 * @param listeners who else hears of a run, whose secrets the redactor knows
 * @param patience how long runs that go on may take to end after a signal
 * @param watcher shows how it stands
 */
public record BatchWorld(
    RunPorts ports,
    Function<Redactor, Memory> memory,
    Function<Redactor, List<RunListener>> listeners,
    Duration patience,
    BatchWatcher watcher) {}
