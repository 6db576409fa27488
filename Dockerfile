# An image of Logline: docker build -t logline:1.0 . How it is run: docs/hosting.md.

ARG NODE_IMAGE=node:24.22.3-bookworm-slim

# The packages, anew only where package-lock.json changed.
FROM ${NODE_IMAGE} AS install
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci

# The site, and of it what runs. Nothing of this stage but the folder /runtime is in the image.
FROM install AS build
COPY . .
RUN node cli/runtime.mjs /runtime

FROM ${NODE_IMAGE}
# Share cards show boxes where there is no font. This one has no letters of East Asia; fonts-noto-cjk, of 90 MB, has them.
ARG FONTS="fontconfig-config fonts-dejavu-core"
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ${FONTS} \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/*
# Where the database, its backups and pictures are. A new volume takes its owner and mode from the folder.
RUN install -d -o node -g node -m 700 /data
WORKDIR /app
# Owned by root: the server can't change its own code, whether or not the file system is read-only.
COPY --from=build /runtime ./

# Secrets are no settings of an image: they come with the container (docs/hosting.md).
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATABASE_URL=file:/data/logline.db \
    XDG_CACHE_HOME=/tmp \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=1048576

# The user "node", by number, so that an orchestrator can see that it is not root.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "cli/ready.mjs"]

# Node itself is process 1 and gets the signal. Any other argument is another program: cli/run.mjs db-backup.
ENTRYPOINT ["node"]
CMD ["cli/start.mjs"]
