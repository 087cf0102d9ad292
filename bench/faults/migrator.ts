import { migrateOwn } from '../../packages/db/src/index.ts'

// `node migrator.ts <connection string>`: brings a database up to date, as a server does at its
// start, so that a case can kill it half-way.
const { applied } = await migrateOwn(process.argv[2] ?? '', { key: 'faults', allow: 'own' })
console.log(`applied ${applied.length}`)
