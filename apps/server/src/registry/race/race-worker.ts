import { createInterface } from 'node:readline'
import { procedureDefinitions } from '@precentor/api'
import { loadPolicies, syncProcedures } from '@precentor/core'
import { openDatabase } from '@precentor/db'

// One worker as far as the registry is concerned: `DATABASE_URL=... node race-worker.ts`.
// It says `ready` when it has asked something. Each line that it hears is a limit: it starts as
// code that declares this limit for every procedure would, and says what came of it.
const said: string[] = []
const log = {
  info: (_details: object, message: string) => void said.push(`INFO ${message}`),
  warn: (_details: object, message: string) => void said.push(`WARN ${message}`),
  error: (_details: object, message: string) => void said.push(`ERROR ${message}`),
}
const database = openDatabase({
  connectionString: process.env['DATABASE_URL'] ?? '',
  size: 2,
  applicationName: 'precentor-race',
  onIdleError: () => undefined,
})
const context = { db: database.db, log }
await loadPolicies(context)
process.stdout.write('ready\n')

for await (const line of createInterface({ input: process.stdin })) {
  const codeLimit = Number(line)
  const start = performance.now()
  const outcome = await syncProcedures(
    context,
    procedureDefinitions().map((one) => ({ ...one, codeLimit })),
  )
  const ready = performance.now() - start
  const { version } = await loadPolicies(context)
  const report = { outcome: outcome.kind, version, ready, said: said.splice(0) }
  process.stdout.write(`${JSON.stringify(report)}\n`)
}
await database.close()
