package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The other tools that are measured.
 *
 * @param peers those that were asked for, installed or not
 * @param scratch where their files are written
 */
public record Peers(List<Peer> peers, Path scratch) {

  /** Keeps a copy. */
  public Peers {
    peers = List.copyOf(peers);
  }

  /** Returns none. */
  public static Peers none(Path scratch) {
    return new Peers(List.of(), scratch);
  }

  /** Returns all, which {@code bench/peers/install} puts into a folder. */
  public static Peers in(Path installed, Path java, Path scratch) {
    Path programs = installed.resolve("node_modules/.bin");
    return new Peers(
        List.of(
            new Hurl(),
            new Newman(programs.resolve("newman")),
            new Bruno(programs.resolve("bru")),
            new StepCi(programs.resolve("stepci")),
            new Respect(programs.resolve("redocly")),
            new Karate(installed.resolve("karate"), java)),
        scratch);
  }

  /** Returns how those that are installed make the calls of a workload. */
  public List<Contender> contenders(Workload workload, String base) throws IOException {
    List<Contender> contenders = new ArrayList<>();
    for (Peer peer : peers) {
      if (peer.isInstalled()) {
        Path folder = scratch.resolve(peer.name() + "-" + workload.label());
        contenders.add(peer.contender(workload, base, Files.createDirectories(folder)).asGuest());
      }
    }
    return contenders;
  }

  /** Returns the names of those that are not installed. */
  public List<String> missing() {
    return peers.stream().filter(peer -> !peer.isInstalled()).map(Peer::name).toList();
  }
}
