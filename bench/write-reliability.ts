import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './faults/frame/figures.ts'
import type { CaseResult } from './faults/frame/run-case.ts'
import { faultCases } from './faults/cases/index.ts'
import { readFigures } from './ground/keep-figures.ts'
import { root } from './src/processes.ts'

// `pnpm reliability` writes what `pnpm faults` and `pnpm bench:load` kept into the tables of
// docs/operations/reliability.md, between their marks. Nothing there is written by hand.
type Kept = { readonly at: string; readonly machine: string }
type KeptCase = CaseResult & Kept
type KeptPart = Kept & { readonly figures: readonly Figure[] }

const file = join(root, 'docs/operations/reliability.md')
const faults = readFigures<KeptCase>('faults')
const load = readFigures<KeptPart>('load')

let text = readFileSync(file, 'utf8')
text = between(text, 'faults', faultTable())
for (const [name, part] of Object.entries(load)) text = between(text, name, loadTable(part))
writeFileSync(file, text)

function faultTable(): string {
  const rows = faultCases.map(({ id, title, pass }) => {
    const result = faults[id]
    if (result === undefined) return `| ${id} | ${title} | ${pass} | not measured | |`
    const verdict = result.isPassed ? 'passed' : 'failed'
    return `| ${id} | ${title} | ${pass} | ${verdict} | ${shownFigures(result.figures)} |`
  })
  const head = '| | Fault | Must be | Was | Figures |\n|---|---|---|---|---|'
  return `${head}\n${rows.join('\n')}\n\n${where(Object.values(faults))}`
}

/** What the case itself measured; of the rules that hold for every case, the two that count most. */
function shownFigures(figures: readonly Figure[]): string {
  const common = figures.findIndex(({ name }) => name === 'attempts')
  const own = common === -1 ? figures : figures.slice(0, common)
  const books = figures.filter(({ name }) =>
    ['writes acknowledged', 'acknowledged writes lost'].includes(name),
  )
  return [...new Set([...own, ...books])].map(({ name, value }) => `${name}: ${value}`).join('; ')
}

function loadTable(part: KeptPart): string {
  const rows = part.figures.map(({ name, value, bound }) => `| ${name} | ${value} | ${bound} |`)
  return `| | Measured | Must be |\n|---|---|---|\n${rows.join('\n')}\n\n${where([part])}`
}

function where(all: readonly Kept[]): string {
  const machines = [...new Set(all.map(({ machine }) => machine))].join('; ')
  const days = [...new Set(all.map(({ at }) => at.slice(0, 10)))].toSorted().join(', ')
  return `Measured on ${machines} (${days}).`
}

function between(given: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [given.indexOf(begin), given.indexOf(end)]
  if (from === -1 || to === -1) throw new Error(`reliability.md has no place for ${name}.`)
  return `${given.slice(0, from + begin.length)}\n\n${content}\n\n${given.slice(to)}`
}
