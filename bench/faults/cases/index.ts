import type { FaultCase } from '../frame/fault-case.ts'
import { sessionsTerminated } from './f01-sessions-terminated.ts'
import { postmasterKilled } from './f05-postmaster-killed.ts'
import { slotsTaken } from './f08-slots-taken.ts'
import { deadlocks } from './f11-deadlocks.ts'
import { restarts } from './f12-restarts.ts'
import { workerKilled } from './f13-worker-killed.ts'
import { workersRacing } from './f15-workers-racing.ts'
import { hostileInput } from './f23-hostile-input.ts'

/** The fault table, in its order. */
export const faultCases: readonly FaultCase[] = [
  sessionsTerminated,
  postmasterKilled,
  slotsTaken,
  deadlocks,
  restarts,
  workerKilled,
  workersRacing,
  hostileInput,
]
