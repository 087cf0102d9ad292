import { accountRouter } from './routers/account.ts'
import { churchRouter } from './routers/church.ts'
import { invitationRouter } from './routers/invitation.ts'
import { memberRouter } from './routers/member.ts'
import { profileRouter } from './routers/profile.ts'
import { setupRouter } from './routers/setup.ts'
import { router } from './trpc.ts'

/** Every procedure there is; the name of each is its name everywhere. */
export const appRouter = router({
  account: accountRouter,
  church: churchRouter,
  invitation: invitationRouter,
  member: memberRouter,
  profile: profileRouter,
  setup: setupRouter,
})

export type AppRouter = typeof appRouter
