package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Hurl, if it is on the PATH: its npm package fetches a program from elsewhere, so that nothing
 * here installs it.
 */
final class Hurl implements Peer {

  @Override
  public String name() {
    return "Hurl";
  }

  @Override
  public boolean isInstalled() {
    return Programs.find("hurl").isPresent();
  }

  @Override
  public Contender contender(Workload workload, String base, Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Call call : Call.of(workload)) {
      text.append(call.method()).append(' ').append(base).append(call.path()).append('\n');
      call.body().ifPresent(body -> text.append(body).append('\n'));
      text.append("HTTP 200\n\n");
    }
    Path file = Files.writeString(folder.resolve("calls.hurl"), text);
    List<String> command =
        List.of("hurl", "--test", "--repeat", "" + workload.runs(), file.toString());
    return Contender.of(name(), command, folder, Map.of());
  }
}
