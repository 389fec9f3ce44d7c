package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.bundle.ZipError;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.install.BundleError;
import dev.dispatch.core.module.install.BundleInstaller;
import dev.dispatch.core.module.install.TrustedKeys;
import java.util.List;
import java.util.Optional;

/** Installs a bundle into the home: whole or not at all. */
public final class InstallModule implements Operation<InstallModule.Input, InstallModule.Output> {

  /** Which bundle, and what is required of it. */
  public record Input(
      @Option(label = "file") @Description("The bundle, a *.dpmod.zip.") String bundle,
      @Description("Refuse it unless a key of 'trustedKeys' in the home's config.json signed it.")
          @Default("false")
          boolean requireSignature,
      @Description("Take the place of the same version with other content.") @Default("false")
          boolean replace) {}

  /** What is installed now. */
  public record Output(
      @Description("The module's name.") String name,
      @Description("Its semantic version.") String version,
      @Description("Where it is.") String installDir,
      @Description("SHA-256 of the list of its files, as approved now.") String digest,
      @Description("False where the very same was installed already.") boolean changed,
      @Description("SHA-256 of the public key that signed it; null without.")
          Optional<String> signedBy,
      @Description("Whether that key is trusted.") boolean trusted,
      @Description("Its actions, by key.") List<String> actions,
      @Description("The hosts that it says it talks to.") List<String> hosts) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.install",
            "Install a module from a bundle",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            BundleError.BUNDLE_NOT_FOUND,
            BundleError.BUNDLE_INVALID,
            BundleError.BUNDLE_VERSION_TAKEN,
            BundleError.BUNDLE_SIGNATURE_INVALID,
            BundleError.BUNDLE_SIGNATURE_REQUIRED,
            BundleError.CONFIG_INVALID,
            ZipError.ZIP_DIGEST_MISMATCH,
            ModuleRegistryError.MODULE_LOCK_INVALID)
        .examples(
            "dispatch module install --bundle petstore-1.0.0.dpmod.zip",
            "dispatch module install --bundle petstore-1.0.0.dpmod.zip --require-signature");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    BundleInstaller.Policy policy =
        new BundleInstaller.Policy(
            TrustedKeys.load(context.workspace().home()),
            input.requireSignature(),
            input.replace());
    BundleInstaller.Installed installed =
        new BundleInstaller(context.workspace().userModules())
            .install(OutputFile.of(context, input.bundle()), policy);
    return Outcome.of(
        output(installed),
        NextCommand.read(
            "see its actions and jobs", "module", "inspect", installed.module().name()));
  }

  private static Output output(BundleInstaller.Installed installed) {
    return new Output(
        installed.module().name(),
        installed.module().version(),
        installed.folder().toString(),
        installed.module().digest(),
        installed.changed(),
        installed.module().signedBy(),
        installed.trusted(),
        installed.actions(),
        installed.hosts());
  }
}
