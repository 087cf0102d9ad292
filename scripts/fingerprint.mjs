import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'

/** What tools make, and tests: neither changes what a step gives. */
const passedOver =
  /^(?:node_modules|generated|dist|coverage|e2e|test-results|playwright-report|\..+|.*\.test\.tsx?|.*\.log|.*\.tsbuildinfo|next-env\.d\.ts)$/

/**
 * A short text that changes when a file below the paths is added, removed or altered. It reads
 * contents, because a checkout need not be a git repository and times say little after a copy.
 *
 * @param {string[]} paths files and directories, relative to the checkout; absent ones count as empty
 * @param {string[]} facts whatever else the result depends on
 * @param {string} base the checkout
 * @returns {string}
 */
export function fingerprint(paths, facts = [], base = root) {
  const hash = createHash('sha256').update(JSON.stringify(facts))
  for (const path of paths) {
    for (const file of filesBelow(base, path)) {
      hash.update(`\0${file}\0`).update(readFileSync(join(base, file)))
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} base
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(base, path) {
  const stats = statSync(join(base, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [path]
  return readdirSync(join(base, path))
    .filter((name) => !passedOver.test(name))
    .toSorted()
    .flatMap((name) => filesBelow(base, join(path, name)))
}
