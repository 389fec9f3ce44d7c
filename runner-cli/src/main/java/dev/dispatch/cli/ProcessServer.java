package dev.dispatch.cli;

import dev.dispatch.cli.serve.CommandLine;
import dev.dispatch.cli.serve.RoutedPrints;
import dev.dispatch.cli.serve.SocketServer;
import dev.dispatch.cli.text.Terminal;
import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.operation.CommandServer;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;

/** Serves command lines in this process; loads nothing of the server before it is asked to. */
final class ProcessServer implements CommandServer {

  @Override
  public long serve(Path socket, Duration idle, Runnable listening) throws InterruptedException {
    Path application =
        Optional.ofNullable(System.getProperty("dispatch.application"))
            .map(Path::of)
            .orElse(Path.of(""));
    RoutedPrints.install();
    return new SocketServer(ProcessServer::run, BuildVersion.read(), application)
        .serve(socket, idle, listening);
  }

  private static int run(
      CommandLine line, OutputStream out, OutputStream err, Cancellation cancellation) {
    SecretRegistry secrets = new SecretRegistry();
    PrintStream answers = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream prints =
        new PrintStream(secrets.redactor().wrap(errors), true, StandardCharsets.UTF_8);
    RoutedPrints.follow(prints);
    int exitCode = Cli.run(host(line, answers, errors, cancellation), secrets, line.words());
    prints.close();
    answers.flush();
    return exitCode;
  }

  private static Host host(
      CommandLine line, PrintStream out, PrintStream err, Cancellation cancellation) {
    return new Host(
        line.environment(),
        InputStream.nullInputStream(),
        out,
        err,
        line.cwd(),
        InstantSource.system(),
        new SplittableRandom(),
        Optional.of(Path.of(line.application())),
        cancellation,
        Terminal.PIPE,
        InputPrompt.NOBODY,
        CommandServer.NONE);
  }
}
