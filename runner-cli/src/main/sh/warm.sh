# Asks the warm process (dispatch help serve). Ends the launcher with its answer; returns where there is
# none to ask, or where it says that a process has to do it: then nothing was done yet.

# Prints what the warm process wrote to standard error, and ends with its exit code.
warm_end() {
  printf '%b' "$2" >&2
  exit "$1"
}

warm_broken() {
  echo "dispatch: the warm process at '$warm_socket' ended before it answered; 'dispatch job list' tells what it did" >&2
  exit 1
}

# The words of a header's value, which our server writes without white space.
warm_header() {
  warm_value=${warm_head#*"$1: "}
  case $warm_value in
    "$warm_head") warm_value= ;;
    *) warm_value=${warm_value%%[!0-9A-Za-z.\\]*} ;;
  esac
}

warm_answered() {
  warm_header Dispatch-Exit
  warm_code=$warm_value
  [ -n "$warm_code" ] || return 0
  warm_header Dispatch-Error-File
  if [ -n "$warm_value" ]; then
    warm_file=$(printf '%b' "$warm_value")
    cat "$warm_file" >&2
    rm -f "$warm_file"
    exit "$warm_code"
  fi
  warm_header Dispatch-Error
  warm_end "$warm_code" "$warm_value"
}

# The body goes straight to standard output; curl's own words and the headers come back.
warm_curl() {
  for warm_word in "$@"; do
    shift
    set -- "$@" --data-urlencode "arg=$warm_word"
  done
  if [ -r /proc/self/environ ]; then
    set -- --data-urlencode env@/proc/self/environ "$@"
  else
    set -- --data-urlencode env@- "$@"
  fi
  exec 3>&1
  warm_head=$(
    { [ -r /proc/self/environ ] || env -0; } 2>/dev/null |
      curl -q -sS --noproxy '*' --unix-socket "$warm_socket" -D /dev/stderr -H Expect: \
        --data "version=$warm_version" --data-urlencode "app=$app" --data-urlencode "cwd=$(pwd -P)" "$@" \
        http://dispatch/ 2>&1 >&3 3>&-
  )
  warm_curl=$?
  exec 3>&-
  case $warm_curl in
    0) warm_answered ;;
    1 | 2 | 3 | 4 | 7 | 26 | 48) ;; # nothing was asked
    23)
      echo "dispatch: the output could not be written" >&2
      exit 1
      ;;
    *) warm_broken ;;
  esac
}

# socat hands bytes on; the end of what is sent is the end of the request.
warm_socat() {
  {
    printf 'POST / HTTP/1.1\r\nHost: dispatch\r\n\r\n'
    printf '%s\0' "$warm_version" "$app" "$(pwd -P)" "$#" "$@"
    env -0
  } | socat -t 86400 - "UNIX-CONNECT:$warm_socket" 2>/dev/null | {
    warm_block
    case $warm_head in
      *' 100 '*) warm_block ;; # it has begun
      *) exit 250 ;;
    esac
    [ -n "$warm_head" ] || warm_broken
    cat || exit 1
    warm_answered
  }
  warm_code=$?
  [ "$warm_code" -eq 250 ] || exit "$warm_code"
}

# One status line with its headers.
warm_block() {
  warm_head=
  while IFS= read -r warm_line && [ "${#warm_line}" -gt 1 ]; do
    warm_head=$warm_head$warm_line
  done
}

warm_version=@version@
warm_socket=${DISPATCH_SOCKET:-${DISPATCH_HOME:-$HOME/.dispatch}/serve.sock}
if [ -S "$warm_socket" ] && [ -O "$warm_socket" ]; then
  if command -v curl >/dev/null 2>&1; then
    warm_curl "$@"
  elif command -v socat >/dev/null 2>&1; then
    warm_socat "$@"
  fi
fi
