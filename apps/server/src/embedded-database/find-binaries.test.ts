import { expect, test } from 'vitest'
import { findBinaries } from './find-binaries.ts'
import { runProgram } from './run-program.ts'

test('the installed PostgreSQL runs, and its version is known', async () => {
  const { postgres, version } = findBinaries()
  const { output } = await runProgram(postgres, ['--version'])
  expect(output).toContain(`(PostgreSQL) ${version.split('-')[0]?.replace(/\.0$/, '')}`)
})

test('a machine without a packaged PostgreSQL is told to bring its own', () => {
  expect(() => findBinaries('plan9-mips')).toThrow(
    'Precentor brings no database for this kind of machine (plan9-mips). Install PostgreSQL and set DATABASE_URL.',
  )
})
