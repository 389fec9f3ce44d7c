package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleManifestReader;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.install.BundleError;
import dev.dispatch.core.module.install.BundlePacker;
import dev.dispatch.core.module.install.SigningKey;
import dev.dispatch.core.registry.PublishablePackage;
import dev.dispatch.core.registry.RegistryError;
import dev.dispatch.core.registry.RegistryModules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Packs a module's folder into a bundle, the same bytes for the same files. */
public final class PackModule implements Operation<PackModule.Input, PackModule.Output> {

  /** Which module, and where to. */
  public record Input(
      @Option(label = "folder") @Description("The module's folder.") @Default("\".\"") String path,
      @Option(label = "file")
          @Description("The bundle; by default <name>-<version>.dpmod.zip in the current folder.")
          Optional<String> out,
      @Option(label = "file")
          @Description(
              "Sign with this Ed25519 key: a PEM file with the private and the public key.")
          Optional<String> sign,
      @Option(label = "scope", alone = "-")
          @Description(
              "Also write a package for 'npm publish', in a scope such as @acme; alone, in that of"
                  + " the configuration.")
          Optional<String> npm) {}

  /** The bundle. */
  public record Output(
      @Description("The module's name.") String name,
      @Description("Its semantic version.") String version,
      @Description("The bundle.") String bundlePath,
      @Description("SHA-256 of the list of its files; equal means equal content.") String digest,
      @Description("How many files it has.") int files,
      @Description("SHA-256 of the public key that signed it; null without.")
          Optional<String> signedBy,
      @Description("The package for 'npm publish'; null without.") Optional<String> packagePath) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.pack",
            "Pack a module into a bundle",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            BundleError.BUNDLE_NOT_FOUND,
            BundleError.BUNDLE_INVALID,
            BundleError.BUNDLE_FILE_INVALID,
            BundleError.BUNDLE_KEY_INVALID,
            ModuleRegistryError.MODULE_MANIFEST_INVALID,
            RegistryError.REGISTRY_NAME_INVALID)
        .examples(
            "dispatch module pack --path modules/petstore",
            "dispatch module pack --path modules/petstore --out petstore.dpmod.zip --sign key.pem",
            "dispatch module pack --path modules/petstore --npm @acme");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path folder = OutputFile.of(context, input.path()).normalize();
    Path out = OutputFile.of(context, input.out().orElseGet(() -> name(folder)));
    Optional<SigningKey> key =
        input.sign().map(file -> SigningKey.read(OutputFile.of(context, file)));
    AtomicFiles.onDisk().createDirectories(out.toAbsolutePath().getParent());
    BundlePacker.Packed packed = BundlePacker.pack(folder, out, key);
    return Outcome.of(
        new Output(
            packed.name(),
            packed.version(),
            out.toString(),
            packed.digest(),
            packed.files(),
            packed.signedBy(),
            input.npm().map(scope -> publishable(context, out, scope).toString())),
        NextCommand.write("install it", "module", "install", "--bundle", out.toString()));
  }

  private static Path publishable(OperationContext context, Path bundle, String scope) {
    if (!scope.equals("-")) {
      return PublishablePackage.write(bundle, Optional.of(scope));
    }
    try (RegistryModules registry = context.openRegistry(true)) {
      return PublishablePackage.write(bundle, registry.scope());
    }
  }

  private static String name(Path folder) {
    if (!Files.isRegularFile(folder.resolve("module.json"))) {
      throw new OperationFailure(
          BundleError.BUNDLE_NOT_FOUND,
          "There is no module in '" + folder + "'.",
          "A module is a folder with a module.json; name it with --path.");
    }
    ModuleManifest manifest = ModuleManifestReader.read(folder.resolve("module.json"));
    return manifest.name() + "-" + manifest.version() + ".dpmod.zip";
  }
}
