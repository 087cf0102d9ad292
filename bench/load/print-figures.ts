import type { Figure } from '../faults/frame/figures.ts'
import { machine } from '../faults/frame/print-results.ts'
import { keepFigures } from '../ground/keep-figures.ts'

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

/** Leaves the figures for programs, each part beside those of earlier runs. */
export function saveFigures(parts: Readonly<Record<string, readonly Figure[]>>): void {
  const at = new Date().toISOString()
  const fresh = Object.entries(parts).map(([name, figures]) => [
    name,
    { at, machine: machine(), figures },
  ])
  keepFigures('load', Object.fromEntries(fresh))
}
