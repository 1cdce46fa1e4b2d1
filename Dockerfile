# The platform as an image. The database stays outside:
#   docker build -t zhunsheng .
#   docker run -p 8080:8080 -v zhunsheng-files:/var/lib/zhunsheng \
#     -e ZHUNSHENG_DB_URL=jdbc:postgresql://db/zhunsheng -e ZHUNSHENG_DB_USER=… -e ZHUNSHENG_DB_PASSWORD=… zhunsheng
#   docker run --rm … zhunsheng backup /backup/zhunsheng.zip    and every other verb, see deploy/container.sh
# One day's image, so that two builds begin alike; a newer day is written here when Debian mends something in it.
ARG BASE=debian:trixie-20260713-slim
FROM ${BASE} AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-25-jdk-headless maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
ENV LC_ALL=C.UTF-8
# no rehearsal here: the cache that it makes holds for one machine's JDK and paths only
RUN ZHUNSHENG_AOT=off ./zs build \
    && mv platform/target/run/* /opt/zhunsheng \
    && mv cli/target/run/*/zs-cli.jar deploy/container.sh /opt/zhunsheng/ \
    && rm -f /opt/zhunsheng/ready

FROM ${BASE}
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-25-jre-headless fontconfig fonts-arphic-uming fonts-arphic-ukai fonts-wqy-zenhei curl \
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
ENTRYPOINT ["/opt/zhunsheng/container.sh"]
