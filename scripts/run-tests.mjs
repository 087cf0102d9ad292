import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { pnpm, root } from './checkout.mjs'
import { countTests } from './count-tests.mjs'
import { everything, prepare, tools } from './prepare.mjs'
import { reportFailure } from './step-error.mjs'
import { toolEnvironment } from './tool-environment.mjs'

const reports = join(root, 'test-results/reports')
const unitReport = join(reports, 'unit.json')
const journeysReport = join(reports, 'e2e.json')

/**
 * A stage gives the counts of its tests, or whether it succeeded where it has no tests.
 *
 * @typedef {{ title: string, run: () => Promise<{ succeeded: boolean, report?: string }> }} Stage
 * @type {Stage[]}
 */
const stages = [
  {
    title: 'Checks: types, lint, format, imports, unused code',
    run: async () => {
      await prepare(tools)
      return { succeeded: await run(['check']) }
    },
  },
  {
    title: 'Unit and integration tests',
    run: async () => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
      return { succeeded: await run(['test:unit', ...reporters]), report: unitReport }
    },
  },
  {
    title: 'End-to-end tests in a browser',
    run: async () => {
      // Found before the build, so that a missing browser is not noticed after minutes.
      const environment = {
        CHROMIUM_PATH: await findChromium(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport,
      }
      await prepare(everything)
      const succeeded = await run(['test:e2e', '--reporter=list,json'], environment)
      return { succeeded, report: journeysReport }
    },
  },
  {
    title: 'Faults that strike the production server',
    run: async () => {
      // Processes are stopped and looked at as only Linux lets us.
      if (process.platform !== 'linux') return { succeeded: true }
      return { succeeded: await run(['faults', '--quick']) }
    },
  },
]

/** Runs the stages in order up to the first that fails, then says how they went and counts the tests. */
export async function runTests() {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const total = { passed: 0, failed: 0 }
  const summary = []
  for (const stage of stages) {
    console.log(`\n── ${stage.title}`)
    const start = performance.now()
    const { succeeded, report } = await attempt(stage)
    const { passed, failed } = report ? countTests(report) : { passed: 0, failed: 0 }
    total.passed += passed
    // A stage can fail without a failing test: it must not look like a success.
    total.failed += succeeded ? failed : Math.max(failed, 1)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const counts = report ? `, ${passed} passed, ${failed} failed` : ''
    summary.push(`${succeeded ? '✓' : '✗'} ${stage.title}  ${seconds} s${counts}`)
    if (!succeeded) break
  }
  const left = stages.slice(summary.length).map(({ title }) => `- ${title}  not run`)
  console.log(`\n${[...summary, ...left].join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

/** @param {Stage} stage */
async function attempt(stage) {
  try {
    return await stage.run()
  } catch (error) {
    reportFailure(error)
    return { succeeded: false, report: undefined }
  }
}

/**
 * Runs one of package.json's scripts with its output shown as it comes.
 *
 * @param {string[]} script
 * @param {Record<string, string>} environment
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(script, environment = {}) {
  const { command, args } = pnpm('run', ...script)
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Far from UTC, so that a forgotten time zone shows.
    env: { ...toolEnvironment(), TZ: 'Pacific/Auckland', ...environment },
  })
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  process.on('SIGTERM', passOn)
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      process.off('SIGTERM', passOn)
      resolve(code === 0)
    })
  })
}
