export {
  listWorkers,
  workerFiguresQuestion,
  type WorkerDto,
  type WorkerFigures,
} from './list-workers.ts'
export { restartWorker } from './restart-worker.ts'
