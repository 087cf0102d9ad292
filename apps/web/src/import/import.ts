import type { ApiOutputs } from '../api/api.ts'

/** What the import pages show, as the server gives it. */
export type Import = ApiOutputs['import']['list']['items'][number]
export type ImportFigures = ApiOutputs['import']['byId']
export type ImportRows = ApiOutputs['import']['rows']
export type ImportRow = ApiOutputs['import']['rows']['items'][number]
export type ImportSource = ApiOutputs['import']['source']
export type ImportBatch = ApiOutputs['import']['commit']
