import { router } from '../trpc.ts'

export const serviceTypeRouter = router({})
