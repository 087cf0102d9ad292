import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Runs before `pnpm pack`: makes `dist`, what other programs install. It holds JavaScript
// and types that need nothing of this repository, or the build fails.
const here = fileURLToPath(new URL('..', import.meta.url))
const dist = join(here, 'dist')

try {
  refuseNpm()
  compile()
  for (const name of readdirSync(dist)) finish(name)
  copyFileSync(join(here, '../../LICENSE'), join(dist, 'LICENSE'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** npm would pack the sources, and dependencies without a version. */
function refuseNpm() {
  if (!process.env['npm_config_user_agent']?.startsWith('npm/')) return
  throw new Error('Pack this with pnpm: pnpm --filter @precentor/client pack')
}

function compile() {
  rmSync(dist, { recursive: true, force: true })
  const typescript = fileURLToPath(import.meta.resolve('typescript/package.json'))
  const tsc = join(dirname(typescript), 'bin/tsc')
  const args = [tsc, '-p', join(here, 'tsconfig.build.json')]
  execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
}

/** @param {string} name of a file in `dist` */
function finish(name) {
  const path = join(dist, name)
  const text = readFileSync(path, 'utf8')
  // The types were flattened for the sake of `procedures.d.ts`, which stands alone now.
  const isSpent = name.startsWith('flatten.') || (name.endsWith('.js') && isTypesAlone(text))
  if (isSpent || name === 'procedures.js') {
    rmSync(path)
    return
  }
  if (name === 'procedures.d.ts' && /\bimport\s*[({]|\bany\b/.test(text)) {
    throw new Error('A procedure has a type that cannot be written out; see dist/procedures.d.ts.')
  }
  writeFileSync(path, text.replaceAll(/(from '\.\/[^']+)\.ts'/g, "$1.js'"))
}

/** @param {string} script */
function isTypesAlone(script) {
  return script.trim() === 'export {};'
}
