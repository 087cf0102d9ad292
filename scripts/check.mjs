import { root } from './checkout.mjs'
import { runStep } from './run-step.mjs'
import { reportFailure } from './step-error.mjs'

// `pnpm check`: what can be known without running the product. Every step runs, so
// that one look shows all there is to mend.
const bin = `${root}/node_modules/.bin`

/** @type {[string, string, string[]][]} */
const steps = [
  ['Types', `${bin}/turbo`, ['run', 'typecheck', '--output-logs=errors-only']],
  ['Types of scripts', `${bin}/tsc`, ['-p', 'scripts']],
  ['Lint', `${bin}/oxlint`, ['--type-aware', '--deny-warnings']],
  ['Format', `${bin}/oxfmt`, ['--check']],
  ['Import graph', `${bin}/depcruise`, ['--config', '.dependency-cruiser.cjs', 'apps', 'packages']],
  ['House style', `${bin}/node`, ['scripts/house/check-house.mjs']],
  ['Unused code', `${bin}/knip`, []],
]

for (const [title, command, args] of steps) {
  try {
    await runStep(title, { command, args })
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}
