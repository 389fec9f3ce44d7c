package dev.dispatch.cli;

import dev.dispatch.cli.text.Terminal;
import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.operation.CommandServer;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.workspace.Environment;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What surrounds one invocation: the process, or a test.
 *
 * @param environment the environment variables
 * @param stdin standard input
 * @param out standard output; nothing but the answer goes there
 * @param err standard error
 * @param cwd the current folder
 * @param clock the wall clock
 * @param random the source of randomness
 * @param application the folder of the packaged application, where there is one
 * @param cancellation tells what runs to stop
 * @param terminal what the standard output is
 * @param prompt asks the person at the terminal
 * @param server answers whole command lines
 */
public record Host(
    Environment environment,
    InputStream stdin,
    PrintStream out,
    PrintStream err,
    Path cwd,
    InstantSource clock,
    RandomGenerator random,
    Optional<Path> application,
    Cancellation cancellation,
    Terminal terminal,
    InputPrompt prompt,
    CommandServer server) {}
