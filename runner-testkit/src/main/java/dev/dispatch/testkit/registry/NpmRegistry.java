package dev.dispatch.testkit.registry;

import com.sun.net.httpserver.HttpExchange;
import dev.dispatch.core.bundle.TarReader;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.testkit.scenario.LoopbackServer;
import dev.dispatch.testkit.scenario.ScenarioServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A registry of npm packages in memory, on loopback. */
public final class NpmRegistry implements ScenarioServer {

  private final LoopbackServer server;
  private final Map<String, ObjectNode> packages = new TreeMap<>();
  private final Map<String, byte[]> archives = new TreeMap<>();
  private final List<RegistryCall> calls = new CopyOnWriteArrayList<>();
  private volatile Optional<String> token = Optional.empty();
  private volatile Optional<String> elsewhere = Optional.empty();
  private volatile boolean redirecting;
  private volatile boolean searching = true;
  private volatile int status;

  private NpmRegistry() throws IOException {
    this.server = LoopbackServer.start("/", this::answer);
  }

  /** Starts an empty registry on a free port. */
  public static NpmRegistry start() throws IOException {
    return new NpmRegistry();
  }

  @Override
  public String baseUrl() {
    return server.baseUrl();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Takes an archive as {@code npm publish} hands it in, and makes it the latest version. */
  public void publish(Path archive) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    JsonNode manifest = manifest(archive);
    publish(manifest.path("name").asString(), manifest.path("version").asString(), bytes);
    packages
        .get(manifest.path("name").asString())
        .put("description", manifest.path("description").asString(""));
  }

  /** Takes any bytes as a version of a package, and makes it the latest. */
  public synchronized void publish(String name, String version, byte[] archive) {
    ObjectNode root = packages.computeIfAbsent(name, this::newPackage);
    String file = name.substring(name.indexOf('/') + 1) + "-" + version + ".tgz";
    String path = "/" + name + "/-/" + file;
    archives.put(path, archive);
    ObjectNode tree = root.withObjectProperty("versions").putObject(version);
    tree.put("name", name).put("version", version);
    tree.putObject("dist")
        .put("tarball", elsewhere.orElse(baseUrl()) + path)
        .put("integrity", "sha512-" + base64("SHA-512", archive))
        .put("shasum", hex("SHA-1", archive));
    root.withObjectProperty("dist-tags").put("latest", version);
  }

  private ObjectNode newPackage(String name) {
    return JsonNodeFactory.instance.objectNode().put("name", name);
  }

  /** Returns what the registry says of a version's archive, to be changed. */
  public ObjectNode dist(String name, String version) {
    return (ObjectNode) packages.get(name).path("versions").path(version).path("dist");
  }

  /** Returns all that the registry says of a package, to be changed. */
  public ObjectNode packument(String name) {
    return packages.get(name);
  }

  /** Hands out an archive whose byte in the middle is another one. */
  public synchronized void tamper(String name, String version) {
    String file = name.substring(name.indexOf('/') + 1) + "-" + version + ".tgz";
    byte[] bytes = archives.get("/" + name + "/-/" + file).clone();
    bytes[bytes.length / 2] ^= 1;
    archives.put("/" + name + "/-/" + file, bytes);
  }

  /** Answers nobody who does not send this token. */
  public void requireToken(String wanted) {
    token = Optional.of(wanted);
  }

  /** Says of what is published from now on that its archive is at another origin. */
  public void archivesAt(String origin) {
    elsewhere = Optional.of(origin);
  }

  /** Redirects every request for an archive to another origin. */
  public void redirectArchivesTo(String origin) {
    elsewhere = Optional.of(origin);
    redirecting = true;
  }

  /** Hands out the archives of another registry, too. */
  public void mirror(NpmRegistry other) {
    archives.putAll(other.archives);
  }

  /** Offers no search any more. */
  public void stopSearching() {
    searching = false;
  }

  /** Answers everything with a status from now on; 0 for what is right. */
  public void answerWith(int always) {
    status = always;
  }

  /** Returns the requests so far. */
  public List<RegistryCall> calls() {
    return List.copyOf(calls);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Optional<String> given =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
      int answered = answer(exchange, given);
      calls.add(new RegistryCall(exchange.getRequestURI().toString(), given, answered));
    }
  }

  private synchronized int answer(HttpExchange exchange, Optional<String> given)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (status != 0) {
      return send(exchange, status, error("as told"));
    }
    if (token.isPresent() && !token.map("Bearer "::concat).equals(given)) {
      return send(exchange, given.isPresent() ? 403 : 401, error("no"));
    }
    if (archives.containsKey(path) && redirecting) {
      exchange.getResponseHeaders().set("Location", elsewhere.orElseThrow() + path);
      return send(exchange, 302, new byte[0]);
    }
    if (archives.containsKey(path)) {
      exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
      return send(exchange, 200, archives.get(path));
    }
    if (path.equals("/-/v1/search") && searching) {
      return send(exchange, 200, found(exchange.getRequestURI().getQuery()));
    }
    return packument(exchange, path.substring(1));
  }

  private int packument(HttpExchange exchange, String name) throws IOException {
    if (!packages.containsKey(name)) {
      return send(exchange, 404, error("Not found"));
    }
    byte[] body = packages.get(name).toString().getBytes(StandardCharsets.UTF_8);
    String tag = '"' + hex("SHA-1", body) + '"';
    exchange.getResponseHeaders().set("ETag", tag);
    boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.npm.install-v1+json");
    return known ? send(exchange, 304, new byte[0]) : send(exchange, 200, body);
  }

  /** Finds the packages that have all of the words in their name or description. */
  private byte[] found(String query) {
    String text = query.replaceFirst(".*text=([^&]*).*", "$1");
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode objects = root.putArray("objects");
    packages.forEach((name, tree) -> {
      String words = name + " " + tree.path("description").asString("");
      if (List.of(text.split("[ +]")).stream().allMatch(words::contains)) {
        ObjectNode one = objects.addObject().putObject("package");
        one.put("name", name).put("description", tree.path("description").asString(""));
        one.set("version", tree.path("dist-tags").path("latest"));
      }
    });
    return root.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] error(String words) {
    return ("{\"error\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  private static int send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    return status;
  }

  private static JsonNode manifest(Path archive) {
    JsonNode[] manifest = new JsonNode[1];
    TarReader.read(
        archive,
        ZipLimits.RUN,
        (item, content) -> {
          if (item.name().equals("package/package.json")) {
            manifest[0] = JsonMapper.shared().readTree(content.readAllBytes());
          }
        });
    return manifest[0];
  }

  private static String base64(String algorithm, byte[] bytes) {
    return Base64.getEncoder().encodeToString(digest(algorithm, bytes));
  }

  private static String hex(String algorithm, byte[] bytes) {
    return HexFormat.of().formatHex(digest(algorithm, bytes));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
