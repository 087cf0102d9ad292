import { router } from '../trpc.ts'

export const songRouter = router({})
