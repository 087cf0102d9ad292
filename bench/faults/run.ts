import { everything, prepare } from '../../scripts/prepare.mjs'
import { faultCases } from './cases/index.ts'
import { openGround, type Ground } from './frame/ground.ts'
import { printResult, printSummary, saveResults } from './frame/print-results.ts'
import { runCase, type CaseResult } from './frame/run-case.ts'

// `pnpm faults` runs every case of the fault table, `--quick` those of the test command,
// `pnpm faults F1 F5` the ones that are named.
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isQuick = process.argv.includes('--quick')
const unknown = asked.find((word) => !faultCases.some(({ id }) => id === word))
if (unknown !== undefined) {
  console.error(
    `There is no case ${unknown}. There are: ${faultCases.map(({ id }) => id).join(' ')}.`,
  )
  process.exit(1)
}
const cases = faultCases.filter((one) =>
  asked.length > 0 ? asked.includes(one.id) : !isQuick || one.isQuick,
)

await prepare(everything)
const results: CaseResult[] = []
let shared: Ground | undefined
for (const one of cases) {
  const result = await runCase(one, async () => (shared ??= await openGround()), { isQuick })
  results.push(result)
  printResult(result)
  // What a broken case left behind must not break the next one.
  if (!result.isPassed) {
    await shared?.[Symbol.asyncDispose]()
    shared = undefined
  }
}
await shared?.[Symbol.asyncDispose]()
printSummary(results)
saveResults(results)
process.exit(results.every(({ isPassed }) => isPassed) ? 0 : 1)
