import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The directory of this checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** The Node that the project pins; npm brings it like any other dependency. */
export const pinnedNode = join(root, 'node_modules/.bin/node')

/** Where the scripts note what is done; it goes when `node_modules` goes. */
export const notesDirectory = join(root, 'node_modules/.precentor')

/**
 * The command that runs pnpm in the version that package.json names, without its being installed.
 *
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function pnpm(...args) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { command: 'npx', args: ['--yes', packageManager, ...args] }
}
