import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { pinnedNode, pnpm, root } from './checkout.mjs'
import { explainInstall } from './explain-install.mjs'
import { fingerprint } from './fingerprint.mjs'
import { runStep } from './run-step.mjs'
import { StepError } from './step-error.mjs'

/**
 * Installs the dependencies that the lockfile names.
 *
 * @type {import('./step-notes.mjs').Step}
 */
export const installStep = {
  name: 'installed',
  // The packages hold programs for this kind of machine.
  input: () =>
    fingerprint(
      ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests().map(({ file }) => file)],
      [process.platform, process.arch],
    ),
  isThere: () => missingDependencies().length === 0,
  work: async () => {
    await install('Installing dependencies')
    if (missingDependencies().length === 0) return
    // pnpm trusts its own notes and does not look whether somebody deleted half of it.
    removeInstalled()
    await install('Installing dependencies again, from the beginning')
    const [missing] = missingDependencies()
    if (missing) throw new StepError(`The dependency ${missing} was not installed.`)
  },
}

/** @param {string} title */
async function install(title) {
  const args = ['install', '--frozen-lockfile', '--reporter=append-only']
  await runStep(title, pnpm(...args), explainInstall)
}

/**
 * What package.json files ask for and is not there: each must be found, with its own manifest,
 * and the pinned Node must run.
 *
 * @returns {string[]}
 */
export function missingDependencies() {
  const missing = manifests().flatMap(({ directory, dependencies }) =>
    dependencies.filter(
      (name) => !existsSync(join(root, directory, 'node_modules', name, 'package.json')),
    ),
  )
  if (missing.length > 0) return missing
  return spawnSync(pinnedNode, ['--version']).status === 0 ? [] : ['node']
}

/** Removes every `node_modules`, but not what our own scripts keep there. */
function removeInstalled() {
  for (const { directory } of manifests()) {
    const modules = join(root, directory, 'node_modules')
    for (const name of existsSync(modules) ? readdirSync(modules) : []) {
      if (name !== '.precentor') rmSync(join(modules, name), { recursive: true, force: true })
    }
  }
}

/** The package.json files of the workspace, with the names of the packages they depend on. */
function manifests() {
  const groups = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  )
  return ['.', 'bench', ...groups].flatMap((directory) => {
    const file = join(directory, 'package.json')
    if (!existsSync(join(root, file))) return []
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, file), 'utf8'))
    return [{ file, directory, dependencies: Object.keys({ ...dependencies, ...devDependencies }) }]
  })
}
