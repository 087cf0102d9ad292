import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from './rules.mjs'

const checked = /\.(ts|tsx|mjs|cjs)$/
const made = /^(node_modules|generated|fixtures|dist|coverage|test-results|\.(?!ci$).*)$/
// The rules' own file names what it forbids.
const exempt = new Set(['scripts/house/rules.mjs'])

/**
 * Checks every source file below `root` against the house rules; gives one line
 * for each breach.
 * @param {string} root
 * @param {string[]} paths relative to `root`
 * @returns {string[]}
 */
export function checkHouse(root, paths) {
  return paths
    .filter((path) => checked.test(path) && !exempt.has(path))
    .flatMap((path) => {
      const file = { path, text: readFileSync(join(root, path), 'utf8') }
      return rules.flatMap(({ name, check }) => {
        const complaint = check(file)
        return complaint === null ? [] : [`${path} ${complaint} (${name})`]
      })
    })
}

/**
 * Every file below a folder, without what tools make.
 * @param {string} root
 * @returns {string[]}
 */
function listSources(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return made.test(entry.name) ? [] : listSources(root, path)
    return path.endsWith('.d.ts') ? [] : [path]
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = checkHouse(process.cwd(), listSources(process.cwd()))
  for (const complaint of complaints) console.error(complaint)
  process.exitCode = complaints.length > 0 ? 1 : 0
}
