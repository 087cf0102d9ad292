import { router } from '../trpc.ts'

export const arrangementRouter = router({})
