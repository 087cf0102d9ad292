/** The first visit, in order. */
export const steps = ['account', 'church', 'hymns'] as const
export type StepName = (typeof steps)[number]
