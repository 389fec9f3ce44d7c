#!/bin/sh
# Starts dispatch from the packaged application; POSIX sh. What can be answered without a JVM is.

# G-D5: a closed output takes no answer. A closed descriptor would be given to the next file.
{ true 3>&1; } 2>/dev/null || {
  echo "dispatch: standard output is closed" >&2
  exit 1
}
true 3>&2 || exec 2>/dev/null
{ true 3<&0; } 2>/dev/null || exec </dev/null

# The application's folder, through links: $app/bin/dispatch is this file.
self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done
case $self in
  */*) app=$(CDPATH= cd -- "${self%/*}/.." && pwd -P) || exit 1 ;;
  *) app=$(CDPATH= cd -- .. && pwd -P) || exit 1 ;;
esac

# The version is in files that the build wrote: the text, and the document of --json.
case "$#:$*" in
  1:version | 1:--version | 1:-V)
    if read -r version <"$app/VERSION"; then
      printf 'dispatch %s\n' "$version"
      exit
    fi
    ;;
  "2:version --json" | "2:--json version" | "2:--version --json" | "2:--json --version")
    [ -r "$app/lib/version.json" ] && exec cat "$app/lib/version.json"
    ;;
esac

# A warm process may answer, where one is wanted and no terminal is part of it.
if [ "${DISPATCH_WARM:-}" = 1 ] && [ ! -t 0 ] && [ ! -t 1 ]; then
  . "$app/lib/warm.sh"
fi

# The Java that the distribution with one brings along, and that the start-up caches were made for.
own_java=$app/java
trained_key=
known_java=
[ -r "$app/lib/trained.java" ] && { read -r trained_key && read -r known_java; } <"$app/lib/trained.java"

. "$app/lib/find-java.sh"
find_java || exit 2

# Another one has them made anew, beside the command, where the folder can be written.
if [ -n "$trained_key" ] && [ "$trained_key " != "$java_key" ] && [ -w "$app/lib" ]; then
  (exec sh "$app/lib/train.sh" "$java_home" </dev/null >/dev/null 2>&1 &)
fi

# Names of files and arguments are UTF-8, whatever the locale says.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
  *) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

# A person watches when standard output is a terminal; the JVM cannot tell cheaply.
columns=0
if [ -t 1 ]; then
  columns=$(stty size 2>/dev/null </dev/tty) && columns=${columns#* } || columns=80
  [ "${columns:-0}" -gt 0 ] 2>/dev/null || columns=80
fi

watched=false
[ -t 2 ] && watched=true

# A batch has options of its own; one that goes on for long is worth the optimizing compiler, whose
# own work would be most of the work of a short one.
batch=
compiler=
case " $* " in
  *" run-many "*)
    batch=1
    case " $* " in
      *" --count "[2-9][0-9][0-9][0-9][0-9][0-9]* | *" --count "[1-9][0-9][0-9][0-9][0-9][0-9][0-9]* | \
        *" --duration "*) compiler=-XX:TieredStopAtLevel=4 ;;
    esac
    ;;
esac

# A process pays for every class in its start-up cache, so there is one for job validate, one for
# runs, and one for all else.
case ${1:-}:${2:-} in
  job:validate) cache=check ;;
  job:run | run:*) cache=run ;;
  *) cache=dispatch ;;
esac
[ -r "$app/lib/$cache.aot" ] || cache=dispatch

# A cache that does not fit the JDK is passed over by the JVM without a word.
# shellcheck disable=SC2086 # options are words
exec "$java_home/bin/java" "@$app/lib/jvm.options" "-XX:AOTCache=$app/lib/$cache.aot" \
  ${batch:+"@$app/lib/batch.options"} $compiler ${DISPATCH_JAVA_OPTS:-} "-Ddispatch.application=$app" "-Ddispatch.resources=$app/lib/resources" "-Ddispatch.columns=$columns" \
  "-Ddispatch.watched=$watched" \
  -cp "$app/lib/runner-cli-@version@.jar" dev.dispatch.cli.Main "$@"
