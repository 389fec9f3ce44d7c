#!/bin/sh
# Makes the application's start-up caches for one Java: train.sh <java home>. The build runs it, and the
# launcher when it meets another Java than they were made for. Nothing happens where the folder cannot be
# written, and nothing that goes wrong is told: without the caches dispatch only starts slower.
lib=$(CDPATH= cd -- "${0%/*}" && pwd -P) || exit 0
java_home=$1
. "$lib/find-java.sh"
java_major "$java_home" || exit 0

# One at a time; what a killed one left is old after an hour.
work=$lib/.training
find "$work" -maxdepth 0 -mmin +60 -exec rm -rf {} + 2>/dev/null
mkdir "$work" 2>/dev/null || exit 0
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Common commands, in which the JVM writes down what it loads and links, in a workspace and a home of
# their own. What it compiled is left out: to compile that again would take longer than to wait for it.
train() {
  mkdir "$work/$1" && cd "$work/$1" && echo '{}' >dispatch.config.json || return
  env -i PATH="$PATH" HOME="$work/$1" LC_ALL=C.UTF-8 "$java_home/bin/java" "@$lib/jvm.options" \
    -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$work/$1.aot" \
    "-Ddispatch.application=${lib%/lib}" "-Ddispatch.resources=$lib/resources" \
    -cp "$lib/runner-cli-@version@.jar" dev.dispatch.cli.Training "$lib/training/$2.txt" \
    </dev/null >"$work/$1.log" 2>&1
  [ -s "$work/$1.aot" ] && mv -f "$work/$1.aot" "$lib/$1.aot"
}

# Each process pays for every class in its cache: hence one for job validate, one for runs, one for all else.
train check check
train run run &
train dispatch training
wait

# Last: from now on the launcher takes them to be made.
printf '%s\n%s\n' "$java_key" "$java_home" >"$work/trained.java" && mv -f "$work/trained.java" "$lib/trained.java"
