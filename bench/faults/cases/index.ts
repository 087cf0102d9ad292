import type { FaultCase } from '../frame/fault-case.ts'
import { sessionsTerminated } from './f01-sessions-terminated.ts'
import { backendKilled } from './f02-backend-killed.ts'
import { fastRestart, immediateRestart } from './f03-postgres-restarted.ts'
import { postmasterKilled } from './f05-postmaster-killed.ts'
import { databaseStopped, halfOpenNetwork } from './f06-database-silent.ts'
import { slotsTaken } from './f08-slots-taken.ts'
import { slowStatements } from './f09-slow-statements.ts'
import { heldLocks } from './f10-locks.ts'
import { deadlocks } from './f11-deadlocks.ts'
import { restarts } from './f12-restarts.ts'
import { workerKilled } from './f13-worker-killed.ts'
import { jobWorkerKilled } from './f14-job-worker-killed.ts'
import { workersRacing } from './f15-workers-racing.ts'
import { twoVersions } from './f16-two-versions.ts'
import { twoMigrators } from './f17-two-migrators.ts'
import { dataDiskFull, walDiskFull } from './f18-disk-full.ts'
import { badNetwork } from './f20-bad-network.ts'
import { clockJumps } from './f21-clock-jumps.ts'
import { eventLoopStall } from './f22-event-loop-stall.ts'
import { hostileInput } from './f23-hostile-input.ts'
import { databaseDown } from './f24-database-down.ts'
import { limiterLost } from './f25-limiter-lost.ts'

/** The fault table, in its order. */
export const faultCases: readonly FaultCase[] = [
  sessionsTerminated,
  backendKilled,
  fastRestart,
  immediateRestart,
  postmasterKilled,
  databaseStopped,
  halfOpenNetwork,
  slotsTaken,
  slowStatements,
  heldLocks,
  deadlocks,
  restarts,
  workerKilled,
  jobWorkerKilled,
  workersRacing,
  twoVersions,
  twoMigrators,
  dataDiskFull,
  walDiskFull,
  badNetwork,
  clockJumps,
  eventLoopStall,
  hostileInput,
  databaseDown,
  limiterLost,
]
