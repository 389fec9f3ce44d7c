package dev.dispatch.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/** A Unix socket that only its owner can open (0600), from its first moment on. */
final class PrivateSocket {

  private PrivateSocket() {}

  /**
   * Binds a socket in place of one that a dead server left. It is made in a folder that nobody else
   * can enter and moved into place when it has its mode, so that there is no moment in between.
   */
  static ServerSocketChannel bind(Path socket) throws IOException {
    Path folder = Files.createTempDirectory(socket.getParent(), ".s");
    Path made = folder.resolve("s");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(made));
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
      Files.move(made, socket, StandardCopyOption.ATOMIC_MOVE);
      return server;
    } catch (IOException e) {
      server.close();
      Files.deleteIfExists(made);
      throw e;
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  static void remove(Path socket) {
    try {
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether the process at the other end is this user's own. */
  static boolean isOwn(SocketChannel peer) throws IOException {
    UnixDomainPrincipal other = peer.getOption(ExtendedSocketOptions.SO_PEERCRED);
    return other.user().getName().equals(System.getProperty("user.name"));
  }
}
