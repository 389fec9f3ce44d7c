package dev.dispatch.core.module.declarative;

import java.nio.file.Path;

/** Looks at a module's files before they are used; throws where one may not be. */
public interface FileGuard {

  /** Takes whatever is there. */
  FileGuard NONE =
      new FileGuard() {
        @Override
        public void beforeReading(Path file) {}

        @Override
        public void notFound(Path folder) {}
      };

  /** Is told which file is read next. */
  void beforeReading(Path file);

  /** Is told that what was looked for is in no file of a folder. */
  void notFound(Path folder);
}
