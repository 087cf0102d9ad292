import { migrate } from '../../packages/db/src/index.ts'

// `node migrator.ts <connection string>`: brings a database up to date, as a server does at its
// start, so that a case can kill it half-way.
const applied = await migrate(process.argv[2] ?? '')
console.log(`applied ${applied.length}`)
