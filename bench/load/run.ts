import { everything, prepare } from '../../scripts/prepare.mjs'
import { collectFigures, type Figures } from '../faults/frame/figures.ts'
import { printFigures, printVerdict, saveFigures } from './print-figures.ts'
import { openLoadGround, type LoadGround } from './bench-ground.ts'
import { findKnee } from './find-knee.ts'
import { holdLoad, overload } from './hold-and-overload.ts'
import { besideNaive } from './beside-naive.ts'
import { soak } from './soak.ts'
import { sundayMinute } from './sunday-minute.ts'

export type Part = (
  figures: Figures,
  ground: LoadGround,
  knee: () => Promise<number>,
) => Promise<void>

// `pnpm bench:load` measures everything but the soak; `pnpm bench:load sunday` one part. A knee
// that is known is given with `--knee 300`, requests in a second.
const parts: Readonly<Record<string, { readonly title: string; readonly run: Part }>> = {
  knee: { title: 'The knee: the highest rate with p95 ≤ 200 ms', run: findAndTell },
  hold: { title: '60 % of the knee for 60 s', run: holdLoad },
  overload: { title: 'Three times the knee for 20 s', run: overload },
  naive: { title: 'Beside a naive server: a statement for each thing', run: besideNaive },
  sunday: { title: 'The Sunday minute: 500 phones in 60 s, then 50 in one', run: sundayMinute },
  soak: { title: 'Ten minutes at 40 % with F1, F12 and F13 every minute', run: soak },
}
const usual = ['knee', 'hold', 'overload', 'naive', 'sunday']

const words = process.argv.slice(2)
const at = words.indexOf('--knee')
let knee: number | null = at === -1 ? null : Number(words.splice(at, 2)[1])
const asked = words.length === 0 ? usual : words.includes('all') ? Object.keys(parts) : words
const unknown = asked.find((word) => parts[word] === undefined)
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". There are: ${Object.keys(parts).join(', ')}, all.`)
  process.exit(1)
}

await prepare(everything)
const saved: Record<string, Figures['all']> = {}
for (const name of asked) {
  const part = parts[name]
  if (part === undefined) continue
  console.log(`\n${part.title}`)
  const figures = collectFigures()
  await using ground = await openLoadGround()
  await part.run(figures, ground, async () => (knee ??= await findKnee(ground)))
  printFigures(figures.all)
  saved[name] = figures.all
}
saveFigures(saved)
process.exit(printVerdict(saved) ? 0 : 1)

async function findAndTell(figures: Figures, ground: LoadGround): Promise<void> {
  knee = await findKnee(ground)
  figures.tell('knee', `${knee} requests/s`)
}
