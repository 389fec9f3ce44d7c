# find_java [--jdk]: sets java_home to a Java 25 or newer, or says what to install and returns 1.
# Sourced by the launcher and by ./build; POSIX sh, starts no process but one per Java looked at. own_java is
# one that the application brings along.

# The major version stands in the `release` file of every JDK, so that no JVM need be started; java_key is
# what tells it from others: maker and version.
java_major() {
  [ -r "$1/release" ] || return 1
  java_key=
  while read -r line; do
    java_key="$java_key$line "
    case $line in
      JAVA_VERSION=*)
        major=${line#JAVA_VERSION=\"}
        major=${major%%[!0-9]*}
        [ -n "$major" ]
        return
        ;;
    esac
  done <"$1/release"
  return 1
}

java_fits() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && { [ "$want" != --jdk ] || [ -x "$1/bin/javac" ]; } \
    && java_major "$1" && [ "$major" -ge 25 ]
}

# The home behind the `java` on PATH, through its links; known_java is one that may be it.
java_on_path() {
  found=$(command -v java 2>/dev/null) || return 1
  if [ -n "${known_java:-}" ] && [ "$found" -ef "$known_java/bin/java" ] 2>/dev/null; then
    java_home=$known_java
    return
  fi
  found=$(readlink -f "$found" 2>/dev/null) || return 1
  java_home=${found%/bin/java}
}

find_java() {
  want=${1:-}
  for java_home in "${DISPATCH_JAVA_HOME:-}" "${own_java:-}" "${JAVA_HOME:-}"; do
    java_fits "$java_home" && return 0
  done
  java_on_path && java_fits "$java_home" && return 0
  for java_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* \
    "${HOME:-/}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    java_fits "$java_home" && return 0
  done
  echo "dispatch: no Java 25 or newer was found." >&2
  echo "  Install one (Debian: apt-get install openjdk-25-jdk or temurin-25-jdk; macOS: brew install openjdk@25;" >&2
  echo "  any system: https://adoptium.net), or set DISPATCH_JAVA_HOME to its folder." >&2
  return 1
}
