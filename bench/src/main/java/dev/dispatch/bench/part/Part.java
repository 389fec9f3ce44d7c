package dev.dispatch.bench.part;

import dev.dispatch.bench.load.Workload;
import java.io.IOException;
import java.util.List;

/** Something that is measured, and can be chosen by its name. */
public interface Part {

  /** Every part, in the order measured. */
  List<Part> ALL =
      List.of(
          new StartUpPart(),
          new WorkloadPart(Workload.ONE),
          new WorkloadPart(Workload.SEQUENCE),
          new WorkloadPart(Workload.BATCH),
          new BatchPart(),
          new RecordingPart(),
          new StepsPart(),
          new RunsPart(),
          new StorePart(),
          new ModulesPart());

  /** Returns its name on the command line. */
  String name();

  /** Returns in a few words what it measures. */
  String about();

  /** Measures, and adds what it found to the report. */
  void measure(Bench bench) throws IOException, InterruptedException;
}
