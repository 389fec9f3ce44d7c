package dev.dispatch.core.module.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleLock;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleInstallerTest {

  private static final BundleInstaller.Policy ANY =
      new BundleInstaller.Policy(Set.of(), false, false);
  private static final BundleInstaller.Policy REPLACE =
      new BundleInstaller.Policy(Set.of(), false, true);

  /** A prime, so that every kind of field is met. */
  private static final int STEP = Integer.getInteger("dispatch.flip.step", 5);

  @TempDir Path folder;
  private Path modules;
  private BundleInstaller installer;

  @BeforeEach
  void setUp() {
    modules = folder.resolve("home/modules");
    installer = new BundleInstaller(modules);
  }

  @Test
  void installsWhatTheRegistryThenFinds() throws Exception {
    BundleInstaller.Installed installed = installer.install(bundle("Pets", "a.zip"), ANY);

    assertThat(installed.changed()).isTrue();
    assertThat(installed.actions()).containsExactly("petstore.get-pet");
    assertThat(described()).contains("Pets");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void leavesTheSameAlone() throws Exception {
    installer.install(bundle("Pets", "a.zip"), ANY);

    assertThat(installer.install(bundle("Pets", "b.zip"), ANY).changed()).isFalse();
  }

  @Test
  void refusesOtherContentOfTheSameVersion() throws Exception {
    installer.install(bundle("Pets", "a.zip"), ANY);

    assertThatThrownBy(() -> installer.install(bundle("Cats", "b.zip"), ANY))
        .extracting("code")
        .isEqualTo(BundleError.BUNDLE_VERSION_TAKEN);
    assertThat(described()).contains("Pets");
  }

  @Test
  void replacesAndLeavesOneFolder() throws Exception {
    for (String words : List.of("Pets", "Cats", "Dogs", "Pets")) {
      installer.install(bundle(words, words + ".zip"), REPLACE);
      assertThat(described()).contains(words);
    }

    assertThat(modules.toFile().list()).hasSize(1);
    assertThat(folder.resolve("home/.staging")).doesNotExist();
  }

  @Test
  void findsEachFileThatIsChangedAfterwards() throws Exception {
    Path installed = installer.install(bundle("Pets", "a.zip"), ANY).folder();
    Files.writeString(installed.resolve("README.md"), "# pets\n");

    assertThat(warnings()).singleElement().asString().contains("'README.md' was changed");
    assertThat(described()).isEmpty();
  }

  @Test
  void findsAFileThatIsNew() throws Exception {
    Path installed = installer.install(bundle("Pets", "a.zip"), ANY).folder();
    Files.writeString(installed.resolve("extra.txt"), "x");

    assertThat(warnings()).singleElement().asString().contains("'extra.txt' is new");
  }

  @Test
  void findsAnActionThatIsChangedWhenItIsRead() throws Exception {
    Path installed = installer.install(bundle("Pets", "a.zip"), ANY).folder();
    Path action = installed.resolve("actions/get-pet.json");
    Files.writeString(action, Files.readString(action).replace("one pet", "any pet"));

    try (ModuleRegistry registry = registry()) {
      assertThatThrownBy(() -> registry.find("petstore.get-pet"))
          .hasMessageContaining("'actions/get-pet.json' was changed");
    }
  }

  @Test
  void findsAnActionThatIsGone() throws Exception {
    Path installed = installer.install(bundle("Pets", "a.zip"), ANY).folder();
    Files.delete(installed.resolve("actions/get-pet.json"));

    try (ModuleRegistry registry = registry()) {
      assertThatThrownBy(() -> registry.find("petstore.get-pet"))
          .hasMessageContaining("'actions/get-pet.json' is gone");
    }
  }

  @Test
  void findsAnActionThatIsNew() throws Exception {
    Path installed = installer.install(bundle("Pets", "a.zip"), ANY).folder();
    Path action = installed.resolve("actions/get-pet.json");
    Files.copy(action, installed.resolve("actions/add-pet.json"));

    try (ModuleRegistry registry = registry()) {
      assertThatThrownBy(() -> registry.find("petstore.add-pet"))
          .hasMessageContaining("'actions/add-pet.json' is new");
    }
  }

  @Test
  void findsASchemaThatIsChangedWhenAnActionNeedsIt() throws Exception {
    Path installed = installer.install(bundle("Pets", "a.zip"), ANY).folder();
    Files.writeString(installed.resolve("schemas/Id.json"), "{\"type\": \"string\"}");

    try (ModuleRegistry registry = registry()) {
      assertThatThrownBy(() -> registry.find("petstore.get-pet"))
          .hasMessageContaining("'schemas/Id.json' was changed");
    }
  }

  @Test
  void findsEveryFlippedByteOfABundle() throws Exception {
    Path good = bundle("Pets", "a.zip");
    byte[] bytes = Files.readAllBytes(good);
    Path bad = folder.resolve("bad.zip");
    int accepted = 0;
    for (int i = 0; i < bytes.length; i += STEP) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 0x10;
      Files.write(bad, flipped);
      accepted += isRefused(bad) ? 0 : 1;
    }

    assertThat(accepted).isZero();
    assertThat(described()).isEmpty();
  }

  private boolean isRefused(Path bundle) {
    try {
      installer.install(bundle, ANY);
      return false;
    } catch (DispatchException refused) {
      return true;
    }
  }

  @Test
  void acceptsATrustedSignature() throws Exception {
    SigningKey key = key("k.pem");
    BundleInstaller.Policy policy =
        new BundleInstaller.Policy(Set.of(key.fingerprint()), true, false);

    BundleInstaller.Installed installed = installer.install(signed(key), policy);

    assertThat(installed.trusted()).isTrue();
    assertThat(installed.module().signedBy()).contains(key.fingerprint());
  }

  @Test
  void refusesASignatureOfAnotherKey() throws Exception {
    BundleInstaller.Policy policy =
        new BundleInstaller.Policy(Set.of(key("other.pem").fingerprint()), true, false);
    SigningKey key = key("k.pem");

    assertThatThrownBy(() -> installer.install(signed(key), policy))
        .hasMessageContaining(key.fingerprint())
        .hasMessageContaining("not trusted");
    assertThat(modules.toFile().list()).isEmpty();
  }

  @Test
  void refusesAnUnsignedBundleWhereASignatureIsRequired() throws Exception {
    Path bundle = bundle("Pets", "a.zip");

    assertThatThrownBy(
            () -> installer.install(bundle, new BundleInstaller.Policy(Set.of(), true, false)))
        .hasMessageContaining("not signed");
  }

  @Test
  void refusesToTakeADamagedLockForAnEmptyOne() throws Exception {
    installer.install(bundle("Pets", "a.zip"), ANY);
    Path lock = folder.resolve("home/modules.lock.json");
    byte[] whole = Files.readAllBytes(lock);
    for (int length = 0; length < whole.length - 1; length += 7) {
      Files.write(lock, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ModuleLock.load(modules)).isInstanceOf(DispatchException.class);
    }
  }

  @Test
  void removesEveryVersion() throws Exception {
    installer.install(bundle("Pets", "a.zip"), ANY);

    assertThat(new ModuleRemover(modules).remove("petstore", Optional.empty()))
        .containsExactly("petstore@1.0.0");
    assertThat(modules.toFile().list()).isEmpty();
    assertThat(described()).isEmpty();
  }

  @Test
  void installsAgainWhatAKilledRemovalSetAside() throws Exception {
    Path installed = installer.install(bundle("Pets", "a.zip"), ANY).folder();
    Files.move(installed, installed.resolveSibling("petstore@1.0.0~gone"));

    assertThat(described()).isEmpty();
    assertThat(warnings()).isEmpty();
    assertThat(installer.install(bundle("Pets", "a.zip"), ANY).changed()).isTrue();
    assertThat(modules.toFile().list()).containsExactly("petstore@1.0.0");
  }

  @Test
  void removesNothingOfWhatIsNotInstalled() throws Exception {
    installer.install(bundle("Pets", "a.zip"), ANY);

    assertThatThrownBy(() -> new ModuleRemover(modules).remove("petstore", Optional.of("2.0.0")))
        .extracting("code")
        .isEqualTo(BundleError.MODULE_NOT_INSTALLED);
    assertThat(described()).contains("Pets");
  }

  private SigningKey key(String name) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getMimeEncoder();
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(base64.encodeToString(pair.getPrivate().getEncoded()))
            + "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(base64.encodeToString(pair.getPublic().getEncoded())));
    return SigningKey.read(file);
  }

  private Path signed(SigningKey key) throws IOException {
    Path out = folder.resolve("signed.zip");
    BundlePacker.pack(PetModule.write(folder.resolve("src"), "Pets"), out, Optional.of(key));
    return out;
  }

  private Path bundle(String words, String name) throws IOException {
    Path out = folder.resolve(name);
    BundlePacker.pack(PetModule.write(folder.resolve("src"), words), out, Optional.empty());
    return out;
  }

  private ModuleRegistry registry() {
    return ModuleRegistry.open(new ModuleRoots(Optional.empty(), Optional.empty(), modules));
  }

  private Optional<String> described() {
    try (ModuleRegistry registry = registry()) {
      return registry.module("petstore").map(ModuleDescriptor::description);
    }
  }

  private List<String> warnings() {
    try (ModuleRegistry registry = registry()) {
      return registry.warnings().stream().map(Object::toString).toList();
    }
  }
}
