import type { NextConfig } from 'next'

const config: NextConfig = {
  // Title and metadata stand in <head> for everyone: reader pages have no script that could move them there.
  htmlLimitedBots: /.*/,
  // The same for every server that has these sources (cli/build.mjs): an open admin page of another build loads anew instead of mixing both.
  ...(process.env.LOGLINE_BUILD && {
    deploymentId: process.env.LOGLINE_BUILD,
    generateBuildId: () => process.env.LOGLINE_BUILD ?? null,
  }),
  // Most of a start would go into pages nobody has asked for; server/warm.ts makes the likely ones once it answers.
  experimental: { preloadEntriesOnStart: false },
  // `page.dev.tsx` is a page while one develops, and none of the built site.
  pageExtensions: [...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : []), 'tsx', 'ts'],
  poweredByHeader: false,
  devIndicators: false,
  typedRoutes: true,
  // `npm run check` does it once, for the server and the command lines too.
  typescript: { ignoreBuildErrors: true },
  // What an image is made of (cli/runtime.mjs); elsewhere it would be a copy of 80 MB that nobody uses.
  ...(process.env.LOGLINE_STANDALONE === 'yes' && { output: 'standalone' }),
  images: { unoptimized: true },
  serverExternalPackages: ['@libsql/client', 'libsql', '@node-rs/argon2', 'pino'],
}

export default config
