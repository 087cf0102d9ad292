export { internalsIn } from './internals.ts'
