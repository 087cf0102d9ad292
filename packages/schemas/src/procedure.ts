import * as z from 'zod'

export const changeProcedureInput = z.strictObject({
  path: z
    .string()
    .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/)
    .max(80),
  /** The one that was seen. */
  version: z.int().min(1),
  isEnabled: z.boolean(),
  /** Calls a minute of one person; 0 = as many as anybody likes, null = what the code says. */
  ownLimit: z
    .int('Please give a whole number.')
    .min(0, 'Please give a number that is not below 0.')
    .max(1_000_000, 'Please give a million at most.')
    .nullable(),
})
export type ChangeProcedureInput = z.infer<typeof changeProcedureInput>
