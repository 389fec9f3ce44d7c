package dev.dispatch.core.module.install;

import java.nio.file.Path;
import java.util.Set;

/** Installs two bundles in turn until it is killed. */
final class InstallLoop {

  private InstallLoop() {}

  /** Takes the folder of installed modules and the two bundles. */
  public static void main(String[] words) {
    BundleInstaller installer = new BundleInstaller(Path.of(words[0]));
    BundleInstaller.Policy policy = new BundleInstaller.Policy(Set.of(), false, true);
    for (int i = 0; i < 100_000; i++) {
      installer.install(Path.of(words[1 + i % 2]), policy);
      System.out.println(i);
    }
  }
}
