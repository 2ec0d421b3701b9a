# Finds a JDK of version 25 or later in the usual places and exports JAVA_HOME; explains how to get one otherwise.
jdk_version() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'; }

find_jdk() {
  local home version
  for home in "${JIANNUO_JAVA_HOME:-}" "${JAVA_HOME:-}" \
      "$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
      /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    version=$(jdk_version "$home")
    if [ "${version%%.*}" -ge 25 ] 2>/dev/null; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  cat >&2 <<'TEXT'
A JDK of version 25 or later is needed and was not found in the usual places.
Get one, for instance Eclipse Temurin 25 from https://adoptium.net or your distribution's package, then
set JAVA_HOME to its directory and try again.
TEXT
  return 1
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Maven is needed and was not found (command mvn). Install your distribution's package maven and try again." >&2
  return 1
}
