# Builds the program when a source is newer than the last build, unpacks it for a quick start and prepares its AOT cache.
build_if_needed() {
  local app=target/app
  if [ ! -f "$app/jiannuo.jar" ] || [ -n "$(find pom.xml src docs/manual -newer "$app/jiannuo.jar" -print -quit 2>/dev/null)" ]; then
    find_maven || return 1
    echo "Building ..." >&2
    rm -rf target/jte-sources
    mvn -B -q package -DskipTests -Dspotless.check.skip=true >&2 || return 1
    rm -rf "$app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/jiannuo.jar extract --destination "$app" >/dev/null || return 1
    touch "$app/jiannuo.jar"
  fi
}

# The cache is made from one start on an empty directory; a start with it takes about half the time.
train_if_needed() {
  local app=target/app cache=target/app/jiannuo.aot
  [ -f "$cache" ] && [ "$cache" -nt "$app/jiannuo.jar" ] && return 0
  echo "Preparing a quick start ..." >&2
  rm -rf target/training
  "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$cache" -Dspring.context.exit=onRefresh $JIANNUO_JAVA_OPTIONS -jar "$app/jiannuo.jar" \
    serve --empty --port 0 --data target/training >target/training.log 2>&1 || true
  rm -rf target/training
}

# Code that the cache cannot link is compiled as ever; a notice of it would only worry whoever starts the program.
java_command() {
  local cache=target/app/jiannuo.aot
  JAVA_COMMAND=("$JAVA_HOME/bin/java" $JIANNUO_JAVA_OPTIONS)
  [ -f "$here/$cache" ] && JAVA_COMMAND+=(-XX:AOTCache="$here/$cache" "-Xlog:aot*=error")
  JAVA_COMMAND+=(-jar "$here/target/app/jiannuo.jar")
}

JIANNUO_JAVA_OPTIONS="${JIANNUO_JAVA_OPTIONS:--Xms128m -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.timezone=Asia/Shanghai --enable-native-access=ALL-UNNAMED}"
