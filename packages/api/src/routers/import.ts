import { router } from '../trpc.ts'

export const importRouter = router({})
