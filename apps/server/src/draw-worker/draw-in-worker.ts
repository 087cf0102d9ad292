import { drawFile } from '@precentor/core/file-drawer'

/** What a worker thread does: one file at a time. */
export const draw = drawFile
