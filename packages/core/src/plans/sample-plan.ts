import { defaultItem, defaultTime, planItemKind, seconds } from '@precentor/schemas'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Where the plan of the sample church lies. */
export const samplePlanFile: string = fileURLToPath(
  new URL('../../../../prisma/sample/plan.json', import.meta.url),
)

const text = z.string().default('')

const sampleItem = z.strictObject({
  kind: planItemKind,
  title: text,
  /** A hymn's file name without its extension. */
  hymn: z.string().optional(),
  length: seconds,
  notes: text,
  bandNotes: text,
  techNotes: text,
  key: z.string().nullable().default(null),
  capo: z.int().default(0),
  sequence: z.array(z.string()).default([]),
})

const samplePlan = z.strictObject({
  serviceType: z.strictObject({
    name: z.string(),
    defaultTimes: z.array(defaultTime),
    defaultItems: z.array(defaultItem),
  }),
  plan: z.strictObject({ title: z.string(), notes: z.string(), items: z.array(sampleItem) }),
})

export type SampleItem = z.infer<typeof sampleItem>
export type SamplePlan = z.infer<typeof samplePlan>

/** Reads the sample plan: a Sunday morning with the sample hymns in their keys. */
export async function readSamplePlan(file: string): Promise<SamplePlan> {
  return samplePlan.parse(JSON.parse(await readFile(file, 'utf8')))
}
