export { dismissFailedJob } from './dismiss-failed-job.ts'
export { listJobs, type FailedJobDto, type JobDto, type JobListDto } from './list-jobs.ts'
export { runJob, type RunJobNow } from './run-job.ts'
