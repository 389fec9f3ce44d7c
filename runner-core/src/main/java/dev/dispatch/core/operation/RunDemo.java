package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.demo.DemoApi;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs the demo job against the demo API, or keeps the demo API up. */
public final class RunDemo implements Operation<RunDemo.Input, RunDemo.Output> {

  private static final String JOB = "demo";
  private static final int ANY_PORT = 0;

  /** Where the example jobs look for the API. */
  private static final int SERVED_PORT = 4010;

  /** What to do. */
  public record Input(
      @Description("Keep the demo API up until Ctrl-C, and run nothing.") @Default("false")
          boolean serve,
      @Option(label = "port")
          @Description("The port; by default 4010 with --serve, else a free one.")
          @Range(min = 0, max = 65_535)
          Optional<Integer> port) {}

  /** What was done. */
  public record Output(
      @Description("The address of the demo API.") String baseUrl,
      @Description("How the demo job ended.") RunReport run) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "demo",
            "Run the demo job against a small API inside this process",
            Input.class,
            Output.class,
            OperationEffect.NETWORK)
        .failingWith(OperationError.OPERATION_PORT_TAKEN)
        .examples("dispatch demo", "dispatch demo --json", "dispatch demo --serve --port 4010");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    int port = input.port().orElse(input.serve() ? SERVED_PORT : ANY_PORT);
    try (DemoApi api = start(port)) {
      if (input.serve()) {
        serve(context, api);
      }
      return demonstrate(context, api);
    }
  }

  private static DemoApi start(int port) {
    try {
      return DemoApi.start(port);
    } catch (IOException taken) {
      throw new OperationFailure(
          OperationError.OPERATION_PORT_TAKEN,
          "The port " + port + " of this machine cannot be listened on.",
          "Stop what uses it, or give another: --port 0 takes a free one.");
    }
  }

  /** Ends when the command is interrupted, and in no other way. */
  private static void serve(OperationContext context, DemoApi api) throws InterruptedException {
    context.progress().line("The demo API is up at " + api.baseUrl() + "; Ctrl-C stops it.");
    while (true) {
      Thread.sleep(Duration.ofDays(1));
    }
  }

  private static Outcome<Output> demonstrate(OperationContext context, DemoApi api) {
    try (RunLauncher launcher = RunLauncher.open(context)) {
      Outcome<RunReport> run =
          launcher.run(
              JobLoader.load(job(context)),
              GivenInputs.of(List.of("baseUrl=" + api.baseUrl())),
              "job-run");
      return new Outcome<>(new Output(api.baseUrl(), run.output()), run.next(), run.failure());
    }
  }

  // The application's own job, so that the demo is the same in every workspace.
  private static Path job(OperationContext context) {
    return context
        .application()
        .map(folder -> folder.resolve("jobs").resolve(JOB + ".job.case.json"))
        .filter(Files::isRegularFile)
        .orElseGet(() -> JobSource.of(context).locator().require(JOB));
  }
}
