import { migrateOwn } from '../migrate-own.ts'

// A server that migrates, as a process that a test can kill.
const [connectionString = '', directory = ''] = process.argv.slice(2)
const { applied } = await migrateOwn(connectionString, { key: 'ours', allow: 'own', directory })
// The engine leaves a timer running.
process.stdout.write(JSON.stringify(applied), () => process.exit())
