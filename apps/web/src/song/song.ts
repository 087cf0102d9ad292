import type { ApiOutputs } from '../api/api.ts'

/** What the song page shows; the arrangements are as the server keeps them. */
export type Song = ApiOutputs['song']['byId']
export type Arrangement = Song['arrangements'][number]
export type Usage = Song['usage'][number]
