# The service without an embedded database: it is given DATABASE_URL (see docker-compose.yml). Callers need keys,
# since it listens on every interface; `palinode keys create` beside the database makes the first, and ACCESS=open
# lets everybody in.
FROM node:22-bookworm-slim AS build
WORKDIR /palinode
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
WORKDIR /palinode
# Names are looked up in Node's thread pool: with four threads, two receivers whose name service hangs hold up the others.
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/var/lib/palinode UV_THREADPOOL_SIZE=64
RUN mkdir -p /var/lib/palinode && chown node:node /var/lib/palinode
COPY --from=build /palinode/package.json ./
COPY --from=build /palinode/node_modules ./node_modules
COPY --from=build /palinode/dist ./dist
COPY --from=build /palinode/fixtures ./fixtures
# docker compose exec palinode palinode doctor
RUN chmod +x dist/src/cli.js && ln -s /palinode/dist/src/cli.js /usr/local/bin/palinode
USER node
VOLUME /var/lib/palinode
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:3000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "dist/src/main.js"]
