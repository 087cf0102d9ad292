import type { ApiOutputs } from '../api/api.ts'

export type Plan = ApiOutputs['plan']['byId']
export type PlanItem = Plan['items'][number]
export type PlannedSong = NonNullable<PlanItem['song']>
