# The platform as an image. The database stays outside:
#   docker build -t zhunsheng .
#   docker run -p 8080:8080 -v zhunsheng-files:/var/lib/zhunsheng \
#     -e ZHUNSHENG_DB_URL=jdbc:postgresql://db/zhunsheng -e ZHUNSHENG_DB_USER=… -e ZHUNSHENG_DB_PASSWORD=… zhunsheng
FROM debian:trixie-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-25-jdk-headless maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
ENV LC_ALL=C.UTF-8
# no rehearsal here: the cache that it makes holds for one machine's JDK and paths only
RUN ZHUNSHENG_AOT=off ./zs build \
    && mv platform/target/run/* /opt/zhunsheng \
    && rm -f /opt/zhunsheng/ready

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-25-jre-headless fontconfig fonts-arphic-uming curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/zhunsheng --create-home zhunsheng
COPY --from=build /opt/zhunsheng /opt/zhunsheng
ENV LC_ALL=C.UTF-8 ZHUNSHENG_HEAP=640m
USER zhunsheng
WORKDIR /var/lib/zhunsheng
VOLUME /var/lib/zhunsheng
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD curl --fail --silent --output /dev/null http://127.0.0.1:8080/healthz
# a shell, for the heap's sake; exec, so that the platform gets the stop signal
ENTRYPOINT ["/bin/sh", "-c", "exec java -XX:+UseSerialGC -Xmx\"$ZHUNSHENG_HEAP\" --enable-native-access=ALL-UNNAMED -jar /opt/zhunsheng/platform.jar \"$@\"", "zhunsheng"]
CMD ["run", "--port", "8080", "--data", "/var/lib/zhunsheng", "--empty"]
