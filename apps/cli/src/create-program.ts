import { Command } from 'commander'
import { addConvert } from './commands/convert.ts'
import { addHealth } from './commands/health.ts'
import { addInspect } from './commands/inspect.ts'

/** The `precentor` command: what the pages can do, for a terminal. */
export function createProgram(): Command {
  const program = new Command('precentor')
    .description('Songs, charts and plans of a Precentor server, from the command line.')
    .option('--url <address>', 'where the server is (or PRECENTOR_URL)')
    .option('--token <token>', 'a personal API token (or PRECENTOR_TOKEN)')
    .configureHelp({ showGlobalOptions: true })
  addInspect(program)
  addConvert(program)
  addHealth(program)
  return program
}
