import type { NextConfig } from 'next'

const config: NextConfig = {
  // Two servers of one checkout (a demo beside development) each need a place of their own.
  ...(process.env['PRECENTOR_NEXT_DIR'] && { distDir: process.env['PRECENTOR_NEXT_DIR'] }),
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `pnpm check`, with the compiler that the whole house uses.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'] },
}

export default config
