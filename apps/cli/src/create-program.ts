import { Command } from 'commander'
import { addHealth } from './commands/health.ts'

/** The `precentor` command: what the pages can do, for a terminal. */
export function createProgram(): Command {
  const program = new Command('precentor')
    .description('Songs, charts and plans of a Precentor server, from the command line.')
    .option('--url <address>', 'where the server is (or PRECENTOR_URL)')
    .option('--token <token>', 'a personal API token (or PRECENTOR_TOKEN)')
    .configureHelp({ showGlobalOptions: true })
  addHealth(program)
  return program
}
