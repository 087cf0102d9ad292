import { z } from 'zod'

export const poolRanges = ['15m', '1h', '24h', '30d'] as const
export const poolRange = z.enum(poolRanges)
export type PoolRange = z.infer<typeof poolRange>

export const poolHistoryInput = z.strictObject({ range: poolRange })
export type PoolHistoryInput = z.infer<typeof poolHistoryInput>
