import { cpus, totalmem } from 'node:os'
import { keepFigures } from '../../ground/keep-figures.ts'
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

/** Leaves the figures for programs, each case beside those of earlier runs, by its id. */
export function saveResults(results: readonly CaseResult[]): void {
  const at = new Date().toISOString()
  const fresh = results.map((result) => [result.id, { at, machine: machine(), ...result }])
  keepFigures('faults', Object.fromEntries(fresh))
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
