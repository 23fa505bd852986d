# Written with care but not run by CI, whose machines have no Docker engine.
FROM node:20-bookworm-slim AS build
WORKDIR /atlas
COPY package.json package-lock.json ./
RUN npm ci
COPY LICENSE tsconfig.json vite.config.ts vite.element.ts ./
COPY client client
COPY server server
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
# For the Neo4j that starts by itself where NEO4J_URI is absent, and for Chinese names in PNG pictures.
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jre-headless maven fonts-noto-cjk \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o node -g node /atlas/.neo4j
WORKDIR /atlas
COPY --from=build /atlas/package.json ./
COPY --from=build /atlas/node_modules node_modules
COPY --from=build /atlas/dist dist
COPY server server
COPY client/view client/view
COPY cypher cypher
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4177
EXPOSE 4177
VOLUME /atlas/.neo4j
HEALTHCHECK --start-period=2m CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "server/main.ts"]
