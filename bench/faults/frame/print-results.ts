import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../../src/processes.ts'
import type { CaseResult } from './run-case.ts'

/** Prints one case with its figures, those that are not kept marked. */
export function printResult(result: CaseResult): void {
  const { id, title, pass, seconds, isPassed } = result
  console.log(`\n${mark(isPassed)} ${id}  ${title}  (${seconds.toFixed(1)} s)\n    pass: ${pass}`)
  for (const { name, value, bound, isKept } of result.figures) {
    const sign = bound === '' ? ' ' : mark(isKept)
    console.log(`    ${sign} ${name.padEnd(46)} ${String(value).padStart(12)}  ${bound}`)
  }
  if (result.error !== null) console.log(`    ${result.error.replaceAll('\n', '\n    ')}`)
}

export function printSummary(results: readonly CaseResult[]): void {
  const failed = results.filter(({ isPassed }) => !isPassed)
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0)
  console.log(`\n${results.map(({ id, isPassed }) => `${mark(isPassed)} ${id}`).join('   ')}`)
  console.log(
    `${results.length - failed.length} passed, ${failed.length} failed, ${seconds.toFixed(0)} s, ${machine()}`,
  )
}

/** Leaves the figures for programs in `test-results/faults.json`. */
export function saveResults(results: readonly CaseResult[]): void {
  const directory = join(root, 'test-results')
  mkdirSync(directory, { recursive: true })
  const content = { at: new Date().toISOString(), machine: machine(), results }
  writeFileSync(join(directory, 'faults.json'), `${JSON.stringify(content, null, 2)}\n`)
}

/** What it ran on, as in `2 × Some CPU, 8 GB, Node 24.0.0`. */
export function machine(): string {
  const all = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${all.length} × ${all[0]?.model.trim()}, ${memory} GB, Node ${process.versions.node}`
}

function mark(isGood: boolean): string {
  return isGood ? '✓' : '✗'
}
