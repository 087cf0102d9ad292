import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runStep } from './run-step.mjs'
import { StepError } from './step-error.mjs'

const names = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge',
]
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds a Chromium that runs: the one CHROMIUM_PATH names, an installed one, the one Playwright
 * once downloaded; as root on Debian one is installed.
 *
 * @returns {Promise<string>} the path of the program
 * @throws {StepError} with what to install
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (runs(named)) return named
    throw new StepError(
      `CHROMIUM_PATH names ${named}, which does not run. Correct it, or unset it.`,
    )
  }
  const found = await findInstalled()
  if (found) return found

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installOnDebian()
  const installed = await findInstalled()
  if (installed) return installed
  throw new StepError(
    'The end-to-end tests need Chromium or Google Chrome. Install one (on Debian: sudo apt-get install chromium), or name it in CHROMIUM_PATH.',
  )
}

/**
 * The options that Chromium is started with: it calls nobody, and as root it cannot have the
 * sandbox, which Chromium refuses to set up for root.
 *
 * @returns {string[]}
 */
export function chromiumFlags() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
}

async function findInstalled() {
  const directories = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  const onPath = names.flatMap((name) => directories.map((directory) => join(directory, name)))
  const installed = [...onPath, ...macPrograms].find((file) => runs(file))
  return installed ?? [await playwrightsOwn()].find((file) => runs(file))
}

/**
 * Whether a program is there and starts: on some systems `chromium` only asks to install it.
 *
 * @param {string} file
 */
function runs(file) {
  return existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/** Debian's package brings no font by itself; these two have the accents and the musical signs. */
async function installOnDebian() {
  process.env['DEBIAN_FRONTEND'] = 'noninteractive'
  const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core']
  const install = ['install', '--yes', '--no-install-recommends', ...packages]
  await runStep('Refreshing the package lists', { command: 'apt-get', args: ['update'] })
  await runStep('Installing Chromium', { command: 'apt-get', args: install })
}
