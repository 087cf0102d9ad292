import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{apps,packages}/**/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    exclude: ['**/node_modules/**', '**/.next/**'],
    globalSetup: ['./vitest-postgres.ts'],
    setupFiles: ['./vitest-console.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Far from UTC and with daylight saving on the southern side.
    env: { TZ: 'Pacific/Auckland' },
  },
})
