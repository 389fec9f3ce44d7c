package dev.dispatch.core.http;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/** Certificates that nobody should trust, after the list of badssl.com. */
final class BadCertificates {

  private static final long NOW = System.currentTimeMillis();
  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  /** The authority that the client trusts. */
  final HeldCertificate root = authority("root").build();

  /** Another one, whose signatures can be made again with SHA-1. */
  final HeldCertificate rsaRoot = authority("RSA root").rsa2048().build();

  private final HeldCertificate intermediate = authority("intermediate").signedBy(root).build();
  private final Map<String, List<HeldCertificate>> chains = new LinkedHashMap<>();

  BadCertificates() throws GeneralSecurityException {
    add("expired", leaf().validityInterval(NOW - 2 * DAY, NOW - DAY).signedBy(root));
    add("not yet valid", leaf().validityInterval(NOW + DAY, NOW + 2 * DAY).signedBy(root));
    add("wrong host", named("other.test").signedBy(root));
    add("wrong address", named("127.0.0.2").signedBy(root));
    add("wildcard for one label", named("local*").signedBy(root));
    add(
        "no subject alternative name",
        new HeldCertificate.Builder().commonName("localhost").signedBy(root));
    add("self-signed", leaf());
    add("untrusted root", leaf().signedBy(authority("stranger").build()));
    add("incomplete chain", leaf().signedBy(intermediate));
    expiredIntermediate();
    signedByAnotherLeaf();
    tooManyIntermediates();
    chains.put("SHA-1", List.of(withSha1(leaf().signedBy(rsaRoot).build())));
    add("short key", leaf().keyPair(shortKey()).signedBy(root));
  }

  Map<String, List<HeldCertificate>> chains() {
    return chains;
  }

  /** Returns a chain that is in order. */
  List<HeldCertificate> goodChain() {
    return List.of(leaf().signedBy(intermediate).build(), intermediate);
  }

  private void add(String name, HeldCertificate.Builder leaf) {
    chains.put(name, List.of(leaf.build()));
  }

  private static HeldCertificate.Builder leaf() {
    return named("localhost");
  }

  private static HeldCertificate.Builder named(String host) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(host);
  }

  private static HeldCertificate.Builder authority(String name) {
    return new HeldCertificate.Builder().certificateAuthority(3).commonName(name);
  }

  private void expiredIntermediate() {
    HeldCertificate old =
        authority("old").validityInterval(NOW - 2 * DAY, NOW - DAY).signedBy(root).build();
    chains.put("expired intermediate", List.of(leaf().signedBy(old).build(), old));
  }

  private void signedByAnotherLeaf() {
    HeldCertificate other = named("other.test").signedBy(root).build();
    chains.put("signed by another leaf", List.of(leaf().signedBy(other).build(), other));
  }

  private void tooManyIntermediates() {
    HeldCertificate last =
        new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("last")
            .signedBy(root)
            .build();
    HeldCertificate more = authority("more").signedBy(last).build();
    chains.put("too many intermediates", List.of(leaf().signedBy(more).build(), more, last));
  }

  private static KeyPair shortKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    return generator.generateKeyPair();
  }

  /**
   * Signs a certificate again, with SHA-1; the two algorithms differ in one byte of their names.
   */
  private HeldCertificate withSha1(HeldCertificate leaf) throws GeneralSecurityException {
    byte[] der = leaf.certificate().getEncoded();
    byte[] name = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 0x0b};
    for (int i = 0; i + name.length <= der.length; i++) {
      if (Arrays.equals(der, i, i + name.length, name, 0, name.length)) {
        der[i + name.length - 1] = 5;
      }
    }
    byte[] signature = sha1(parse(der).getTBSCertificate());
    System.arraycopy(signature, 0, der, der.length - signature.length, signature.length);
    return new HeldCertificate(leaf.keyPair(), parse(der));
  }

  private byte[] sha1(byte[] content) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA1withRSA");
    signature.initSign(rsaRoot.keyPair().getPrivate());
    signature.update(content);
    return signature.sign();
  }

  private static X509Certificate parse(byte[] der) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }
}
