package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  private static final InetAddress PUBLIC_ADDRESS = InetAddress.ofLiteral("93.184.215.14");
  private static final InetAddress METADATA = InetAddress.ofLiteral("169.254.169.254");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "169.254.0.1",
        "169.254.255.255",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "fe80::1",
        "febf::1",
        "ff02::1",
        "::",
        "fd00:ec2::254",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::1",
        "2001:0:0:0:0:0:5601:5601"
      })
  void isNeverCalled(String address) {
    assertThat(AddressPolicy.refusal(InetAddress.ofLiteral(address), Reach.ANYWHERE)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1",
        "100.64.0.1", "100.127.255.255", "192.0.0.1", "198.18.0.1", "198.19.255.255", "::1",
        "fc00::1", "fdff::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::1", "::127.0.0.1"
      })
  void isCalledOnlyWhereTheUserNamedIt(String address) {
    InetAddress parsed = InetAddress.ofLiteral(address);

    assertThat(AddressPolicy.refusal(parsed, Reach.ANYWHERE)).isEmpty();
    assertThat(AddressPolicy.refusal(parsed, Reach.PUBLIC)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "8.8.8.8", "93.184.215.14", "172.15.0.1", "172.32.0.1", "192.167.0.1",
        "192.169.0.1", "100.63.255.255", "100.128.0.1", "169.253.0.1", "169.255.0.1", "223.255.0.1",
        "11.0.0.1", "126.0.0.1", "128.0.0.1", "198.17.0.1", "198.20.0.1", "2606:4700::1111",
        "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::1"
      })
  void isPublic(String address) {
    assertThat(AddressPolicy.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata.google.internal",
        "METADATA.google.internal.",
        "metadata",
        "instance-data",
        "metadata.goog"
      })
  void namesOfMetadataServicesAreNotEvenResolved(String host) {
    assertThat(AddressPolicy.refusal(host)).isPresent();
  }

  @Test
  void aNameThatChangesItsAddressNeverGivesABadOne() {
    AtomicInteger lookups = new AtomicInteger();
    NameResolver rebinding =
        host -> List.of(lookups.getAndIncrement() % 2 == 0 ? PUBLIC_ADDRESS : METADATA);
    GuardedDns dns = dns(rebinding);
    int handedOut = 0;
    int denied = 0;
    for (int i = 0; i < 1000; i++) {
      try {
        handedOut += dns.lookup("rebind.test").contains(METADATA) ? 1 : 0;
      } catch (UnknownHostException e) {
        denied += e instanceof AddressDenied ? 1 : 0;
      }
    }

    System.out.println("B5 rebinding: 1000 lookups, " + handedOut + " failures");
    assertThat(handedOut).isZero();
    assertThat(denied).isEqualTo(500);
  }

  @Test
  void oneBadAddressAmongGoodOnesSpoilsTheName() {
    GuardedDns dns = dns(host -> List.of(PUBLIC_ADDRESS, METADATA));

    assertThatThrownBy(() -> dns.lookup("mixed.test")).isInstanceOf(AddressDenied.class);
  }

  @Test
  void aResolverThatHangsIsNotWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    NameResolver hanging =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new UnknownHostException("stopped");
          }
          return List.of(PUBLIC_ADDRESS);
        };
    GuardedDns dns =
        new GuardedDns(hanging, Reach.ANYWHERE, Optional.empty(), Duration.ofMillis(50));

    assertThatThrownBy(() -> dns.lookup("slow.test")).isInstanceOf(NameResolutionTimeout.class);
  }

  @Test
  void theSocketItselfRefusesWhateverCameBefore() throws Exception {
    try (Socket socket = new GuardedSocketFactory(Reach.ANYWHERE, false).createSocket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(METADATA, 80), 1000))
          .isInstanceOf(AddressDenied.class);
    }
  }

  private static GuardedDns dns(NameResolver resolver) {
    return new GuardedDns(resolver, Reach.PUBLIC, Optional.empty(), Duration.ofSeconds(10));
  }
}
