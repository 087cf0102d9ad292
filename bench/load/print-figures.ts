import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../faults/frame/figures.ts'
import { machine } from '../faults/frame/print-results.ts'
import { root } from '../src/processes.ts'

export function printFigures(all: readonly Figure[]): void {
  for (const { name, value, bound, isKept } of all) {
    const sign = bound === '' ? ' ' : isKept ? '✓' : '✗'
    console.log(`  ${sign} ${name.padEnd(48)} ${String(value).padStart(16)}  ${bound}`)
  }
}

/** Says how it went, and gives whether every bound was kept. */
export function printVerdict(saved: Readonly<Record<string, readonly Figure[]>>): boolean {
  const broken = Object.values(saved)
    .flat()
    .filter(({ isKept }) => !isKept)
  console.log(
    `\n${broken.length === 0 ? 'Every bound was kept' : `${broken.length} bounds broken`}`,
  )
  console.log(`${machine()}; the generator shares its cores with the server and PostgreSQL.`)
  return broken.length === 0
}

/** Leaves the figures for programs in `test-results/load.json`. */
export function saveFigures(parts: Readonly<Record<string, readonly Figure[]>>): void {
  const directory = join(root, 'test-results')
  mkdirSync(directory, { recursive: true })
  const content = { at: new Date().toISOString(), machine: machine(), parts }
  writeFileSync(join(directory, 'load.json'), `${JSON.stringify(content, null, 2)}\n`)
}
