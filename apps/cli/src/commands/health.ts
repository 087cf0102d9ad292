import type { Outputs } from '@precentor/client'
import type { Command } from 'commander'
import { answer, connect } from '../connect.ts'

const marks = { well: '✓', watch: '!', ill: '✗' } as const

/** `precentor health`: the admin page's judgement; exit code 0 when nothing needs help, else 1. */
export function addHealth(program: Command): void {
  program
    .command('health')
    .description('tell how the server is; exit code 1 when something needs help')
    .option('--json', 'print the whole report as JSON')
    .action(async (options: { json?: true }, command: Command) => {
      const report = await answer(command, connect(command).health.report.query())
      if (options.json) console.log(JSON.stringify(report, null, 2))
      else printReport(report)
      process.exitCode = report.state === 'ill' ? 1 : 0
    })
}

function printReport(report: Outputs['health']['report']): void {
  console.log(report.readiness)
  console.log(report.summary)
  for (const { name, state, sentence, advice } of report.checks) {
    console.log(`  ${marks[state]} ${name.padEnd(11)} ${sentence}`)
    if (advice !== null) console.log(`    ${' '.repeat(11)} ${advice}`)
  }
}
