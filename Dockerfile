# docker build -t guanxi .      then see compose.yaml
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-21 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && useradd --create-home build
# The build starts a PostgreSQL, which refuses root.
USER build
WORKDIR /home/build/guanxi
COPY --chown=build:build . .
RUN mvn -B -ntp -DskipTests package \
 && mkdir /home/build/app && mv target/guanxi-*.jar /home/build/app/guanxi.jar

FROM eclipse-temurin:21-jre
RUN useradd --create-home guanxi && mkdir /data && chown guanxi:guanxi /data
COPY --from=build /home/build/app /app
USER guanxi
ENV GUANXI_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/app/guanxi.jar"]
