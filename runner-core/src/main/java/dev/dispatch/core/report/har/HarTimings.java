package dev.dispatch.core.report.har;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the time of a call went, in milliseconds; -1 where a phase did not take place.
 *
 * <p>HAR, too, counts the time of TLS within that of connecting.
 */
record HarTimings(
    BigDecimal dns,
    BigDecimal connect,
    BigDecimal tls,
    BigDecimal send,
    BigDecimal waiting,
    BigDecimal receive) {

  private static final BigDecimal NONE = BigDecimal.ONE.negate();

  static HarTimings of(JsonNode micros) {
    return new HarTimings(
        phase(micros.path("dns").asLong(0)),
        phase(micros.path("connect").asLong(0)),
        phase(micros.path("tls").asLong(0)),
        millis(micros.path("send").asLong(0)),
        millis(micros.path("waiting").asLong(0)),
        millis(micros.path("receive").asLong(0)));
  }

  private static BigDecimal phase(long micros) {
    return micros == 0 ? NONE : millis(micros);
  }

  private static BigDecimal millis(long micros) {
    return BigDecimal.valueOf(micros, 3).stripTrailingZeros();
  }

  /** Returns the sum of the phases that took place, as HAR's {@code time} must be. */
  BigDecimal total() {
    return send.add(waiting)
        .add(receive)
        .add(dns.max(BigDecimal.ZERO))
        .add(connect.max(BigDecimal.ZERO));
  }

  ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("blocked", NONE);
    tree.put("dns", dns);
    tree.put("connect", connect);
    tree.put("ssl", tls);
    tree.put("send", send);
    tree.put("wait", waiting);
    tree.put("receive", receive);
    return tree;
  }
}
