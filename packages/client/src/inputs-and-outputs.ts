import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from './app-router.ts'

/** What goes into each procedure: `Inputs['song']['create']`. */
export type Inputs = inferRouterInputs<AppRouter>

/** What each procedure answers: `Outputs['song']['byId']`. */
export type Outputs = inferRouterOutputs<AppRouter>
