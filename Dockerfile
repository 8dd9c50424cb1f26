# One image recipe for every process; SERVICE says which. Built by `docker compose build`.
FROM maven:3.9-eclipse-temurin-17 AS models
WORKDIR /platform
COPY tools/platform/pom.xml ./pom.xml
RUN mvn -q -B -f pom.xml process-resources -Dplatform.directory=/platform/.platform

FROM node:20-bookworm-slim AS build
WORKDIR /deskgraph
COPY package.json package-lock.json tsconfig.base.json .npmrc ./
COPY apps apps
COPY libs libs
COPY tools tools
COPY --from=models /platform/.platform/models .platform/models
RUN npm ci && npm run build && npm prune --omit=dev && node tools/platform/arrange-models.mjs .platform/models

FROM node:20-bookworm-slim
ARG SERVICE
ENV NODE_ENV=production SERVICE=${SERVICE}
WORKDIR /deskgraph
COPY --from=build --chown=node:node /deskgraph ./
RUN mkdir -p /state && chown node:node /state
USER node
CMD ["sh", "-c", "exec node --enable-source-maps apps/${SERVICE}/dist/src/main.js"]
