import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

// Next guesses this from lockfiles, and guesses wrong when HOME lies inside the checkout.
const root = fileURLToPath(new URL('../..', import.meta.url))

const config: NextConfig = {
  // Two servers of one checkout (a demo beside development) each need a place of their own.
  ...(process.env['PRECENTOR_NEXT_DIR'] && { distDir: process.env['PRECENTOR_NEXT_DIR'] }),
  turbopack: { root },
  outputFileTracingRoot: root,
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `pnpm check`, with the compiler that the whole house uses.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'],
  },
}

export default config
