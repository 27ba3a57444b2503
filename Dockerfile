# One image for worker, API and migrations. TypeScript runs as it is; only the workflow bundle and the web app are built.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --min-release-age=0 \
  && node worker/build-bundle.ts dist/workflow-bundle.js \
  && if [ -f web/package.json ]; then npm run build -w web; fi \
  && npm prune --omit=dev

FROM node:24.21.0-bookworm-slim
# Certificates for a Temporal or an object store behind TLS.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node /data
ENV TZ=Asia/Shanghai LANG=C.UTF-8 NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER node
VOLUME /data
EXPOSE 8080
CMD ["node", "api/main.ts"]
