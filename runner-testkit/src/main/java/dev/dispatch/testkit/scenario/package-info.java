/**
 * Command lines and what they must say, as folders of plain files.
 *
 * <p>A scenario is one folder:
 *
 * <pre>
 * args            the words of the command, quoted as in a shell; lines that start with # say what it is for
 * args.2 …        further commands, run after it in the same place
 * exit            the exit code; 0 where there is no such file (exit.2 for the second command, and so on)
 * stdout          what it prints: plain text, or stdout.json for one JSON document (stdout.2.json …)
 * stderr          the same for the other stream; a stream without a file must stay empty
 * files/…         files that must be there afterwards; files/RUN is the first run's directory, RUN2 the next
 * absent          paths that must not be there afterwards, one a line
 * secrets         texts that must be nowhere: not printed, not in a file but those that came along
 * env             NAME=value lines
 * stdin           what is piped in (stdin.2 …)
 * server          the name of a server to start: its address is &lt;server&gt;
 * stubs.json      replies of a small server of its own instead
 * *.json, sub/…   everything else is copied to the working folder
 * </pre>
 *
 * <p>What differs from run to run is compared by name: {@code <runId>}, {@code <runId2>}, {@code
 * <cwd>}, {@code <home>}, {@code <server>}, {@code <time>}, {@code <duration>}, {@code <sha256>},
 * {@code <address>} for any other server on loopback; {@code <any>} stands for anything within a
 * line or a JSON value, a line {@code <...>} for any lines, a JSON member or last element {@code
 * "<...>"} for any others. The same names may be used in {@code args} and {@code env}, where {@code
 * <closed>} is an address that nobody listens on. {@code -Ddispatch.update=true} writes the
 * expectations that do not hold.
 *
 * <p>Knows nothing of the command line that it tests: it is given a {@link
 * dev.dispatch.testkit.scenario.CommandLine}. Start reading at {@link
 * dev.dispatch.testkit.scenario.ScenarioRunner}.
 */
package dev.dispatch.testkit.scenario;
