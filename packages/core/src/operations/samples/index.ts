export { forgetOldFigures } from './forget-old-figures.ts'
export { getPoolHistory, type PoolHistory, type PoolStep } from './get-pool-history.ts'
export { summariseSamples } from './summarise-samples.ts'
export type { WorkerSample } from './worker-sample.ts'
