package dev.dispatch.core.run.batch;

import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.run.Engine;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunResult;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.secret.Redactor;
import dev.dispatch.core.secret.SecretRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Runs what the gate hands out, so many at once. */
final class BatchWorkers {

  /** How long a run that was cancelled may take to clean up. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int MOST_PLATFORM_THREADS = 256;

  private final BatchJob job;
  private final BatchSettings settings;
  private final BatchFiles files;
  private final BatchWorld world;
  private final LaunchGate gate;
  private final RunResults results;
  private final BufferBudget budget = BufferBudget.ofHeap();
  private final CountDownLatch working;
  private final boolean keepsAll;
  private final Object seeding = new Object();
  private final Cancellation runs = new Cancellation();
  private final AtomicReference<Throwable> fault = new AtomicReference<>();

  BatchWorkers(
      BatchJob job,
      BatchSettings settings,
      BatchFiles files,
      BatchWorld world,
      LaunchGate gate,
      RunResults results) {
    this.job = job;
    this.settings = settings;
    this.files = files;
    this.world = world;
    this.gate = gate;
    this.results = results;
    this.working = new CountDownLatch(settings.concurrency());
    this.keepsAll = settings.artifacts().equals("all");
  }

  /** Returns when every run that was started has ended; throws what broke, if anything did. */
  void run() throws InterruptedException {
    Runnable signal = this::signalled;
    world.ports().cancellation().onCancel(signal);
    for (int worker = 1; worker <= settings.concurrency(); worker++) {
      int number = worker;
      threads().name("worker-" + worker).start(() -> work(number));
    }
    working.await();
    rethrow();
  }

  // A platform thread waits for its socket by itself; a virtual one is cheaper to have idle.
  private Thread.Builder threads() {
    return settings.concurrency() <= MOST_PLATFORM_THREADS
        ? Thread.ofPlatform().daemon()
        : Thread.ofVirtual();
  }

  // Runs that go on may end by themselves; those that take too long are cancelled, and clean up.
  private void signalled() {
    gate.stop(StopReason.SIGNAL);
    Thread.ofVirtual().start(() -> cancelAfter(world.patience()));
  }

  private void cancelAfter(Duration patience) {
    try {
      Thread.sleep(patience);
      runs.cancel();
      Thread.sleep(GRACE);
      leaveBehind();
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  // A module that hears no interrupt does not keep the batch from its summary.
  private void leaveBehind() {
    while (working.getCount() > 0) {
      working.countDown();
    }
  }

  private void work(int worker) {
    try {
      Optional<Launch> launch = gate.next();
      while (launch.isPresent()) {
        run(launch.get(), worker);
        launch = gate.next();
      }
    } catch (Throwable broken) { // handed over whole to whoever started the batch
      fault.compareAndSet(null, broken);
      gate.stop(StopReason.FAULT);
    } finally {
      working.countDown();
    }
  }

  private void rethrow() {
    switch (fault.get()) {
      case null -> {} // nothing broke
      case RuntimeException ours -> throw ours;
      case Error fatal -> throw fatal;
      default -> throw new IllegalStateException(fault.get());
    }
  }

  private void run(Launch launch, int worker) {
    SecretRegistry secrets = world.ports().secrets().forRun();
    try {
      run(launch, worker, ports(secrets), secrets.redactor());
    } finally {
      secrets.runEnded();
    }
  }

  private RunPorts ports(SecretRegistry secrets) {
    return world
        .ports()
        .forRun(
            new SplittableRandom(seed()), world.memory().apply(secrets.redactor()), secrets, runs);
  }

  // One source of randomness is not for several threads.
  private long seed() {
    synchronized (seeding) {
      return world.ports().random().nextLong();
    }
  }

  private void run(Launch launch, int worker, RunPorts ports, Redactor redactor) {
    RunPlan plan = job.plan(files, settings, launch, worker, ports);
    RunBuffer buffer = new RunBuffer(plan.identity().directory(), redactor, budget);
    RunMeter meter = new RunMeter(redactor, ports.clock());
    long late = late(launch);
    List<RunListener> listeners = new ArrayList<>(world.listeners().apply(redactor));
    listeners.addFirst(keepsAll ? buffer.writingAtOnce() : buffer);
    listeners.add(meter);
    RunResult result = Engine.run(plan, ports, listeners);
    if (result.status() == RunStatus.CANCELLED) {
      buffer.discard(); // it has no result, and is run again by a resume
      return;
    }
    results.add(meter.line(launch, plan.identity().runId(), worker, late, result), buffer);
  }

  private long late(Launch launch) {
    return settings.ratePerSecond().isPresent()
        ? world.ports().nanos().getAsLong() - launch.dueNanos()
        : 0;
  }
}
