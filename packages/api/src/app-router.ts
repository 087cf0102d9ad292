import { accountRouter } from './routers/account.ts'
import { alertRouter } from './routers/alert.ts'
import { auditRouter } from './routers/audit.ts'
import { churchRouter } from './routers/church.ts'
import { healthRouter } from './routers/health.ts'
import { invitationRouter } from './routers/invitation.ts'
import { jobRouter } from './routers/job.ts'
import { memberRouter } from './routers/member.ts'
import { poolRouter } from './routers/pool.ts'
import { outboxRouter } from './routers/outbox.ts'
import { procedureRouter } from './routers/procedure.ts'
import { profileRouter } from './routers/profile.ts'
import { setupRouter } from './routers/setup.ts'
import { attachmentRouter } from './routers/attachment.ts'
import { arrangementRouter } from './routers/arrangement.ts'
import { importRouter } from './routers/import.ts'
import { planRouter } from './routers/plan.ts'
import { serviceTypeRouter } from './routers/service-type.ts'
import { songRouter } from './routers/song.ts'
import { statementRouter } from './routers/statement.ts'
import { workerRouter } from './routers/worker.ts'
import { transactionRouter } from './routers/transaction.ts'
import { router } from './trpc.ts'

/** Every procedure there is; the name of each is its name everywhere. */
export const appRouter = router({
  account: accountRouter,
  alert: alertRouter,
  audit: auditRouter,
  church: churchRouter,
  health: healthRouter,
  invitation: invitationRouter,
  job: jobRouter,
  member: memberRouter,
  pool: poolRouter,
  outbox: outboxRouter,
  procedure: procedureRouter,
  profile: profileRouter,
  arrangement: arrangementRouter,
  attachment: attachmentRouter,
  import: importRouter,
  plan: planRouter,
  serviceType: serviceTypeRouter,
  song: songRouter,
  setup: setupRouter,
  statement: statementRouter,
  transaction: transactionRouter,
  worker: workerRouter,
})

export type AppRouter = typeof appRouter
