import { explainFailure } from './explain-failure.ts'
import type { Binaries } from './find-binaries.ts'
import { settingArguments } from './postgres-settings.ts'
import { type Account, runProgram } from './run-program.ts'

/**
 * Runs statements as the superuser on a database that is not running, all or up to the first
 * that fails. They go to `template1`, so that every database made later has what they made.
 *
 * @param statements each on one line, without a semicolon
 */
export async function runSingleUser(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
  statements: readonly string[],
): Promise<void> {
  const settings = settingArguments({
    exit_on_error: 'on',
    shared_preload_libraries: 'pg_stat_statements',
    log_checkpoints: 'off',
    // A failing statement may hold a password; it must not be written to a log.
    log_min_error_statement: 'panic',
  })
  const args = ['--single', '-D', dataDirectory, ...settings, 'template1']
  const input = statements.map((statement) => `${statement};\n`).join('')
  const run = await runProgram(binaries.postgres, args, { account, input })
  if (!run.succeeded) throw explainFailure(run.output, dataDirectory)
}
