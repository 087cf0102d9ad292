import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const config = join(root, '.dependency-cruiser.cjs')
/** @type {{ forbidden: { name: string }[] }} */
const { forbidden } = createRequire(import.meta.url)(config)
const caught = cruise()

// The fixtures are a small house of their own, in which each rule is broken once.
it.each(forbidden.map(({ name }) => name))('catches an import that breaks %s', (name) => {
  expect(caught.filter((violation) => violation.rule.name === name)).not.toEqual([])
})

it('has nothing against imports that keep every rule', () => {
  expect(caught.filter(({ from }) => from.endsWith('keeps-every-rule.ts'))).toEqual([])
})

/** @returns {{ from: string, rule: { name: string } }[]} */
function cruise() {
  const program = join(root, 'node_modules/.bin/depcruise')
  const args = ['--config', config, '--output-type', 'json', 'apps', 'packages']
  const output = run(program, args)
  return JSON.parse(output).summary.violations
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  try {
    return execFileSync(program, args, { cwd: fixtures, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    // It exits with the number of violations, and there had better be some.
    return /** @type {{ stdout: string }} */ (error).stdout
  }
}
