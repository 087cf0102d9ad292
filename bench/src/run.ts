import { benchApi } from './api/run.ts'
import { benchHostile } from './hostile/run.ts'
import { benchImport } from './import/run.ts'
import { benchPages } from './pages/run.ts'
import { benchTransposing } from './transposing/run.ts'

// `pnpm bench` measures everything, `pnpm bench api` one part. Figures are ratios
// side by side in one run: machines are noisy, and their seconds say little.
const parts = {
  api: benchApi,
  pages: benchPages,
  import: benchImport,
  hostile: benchHostile,
  transposing: benchTransposing,
  chart: async () => {
    await import('../chart/run.ts')
  },
} as const

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(parts)
for (const name of names) {
  const part = parts[name as keyof typeof parts]
  if (part === undefined) {
    console.error(`There is no part "${name}". There are: ${Object.keys(parts).join(', ')}.`)
    process.exit(1)
  }
  await part()
}
