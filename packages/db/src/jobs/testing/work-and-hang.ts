import { openJobQueue } from '../open-job-queue.ts'

// A worker that takes a job, does its work in the database, and never gets to say so.
const connectionString = process.argv[2] ?? ''
await openJobQueue({
  connectionString,
  applicationName: 'precentor-test-doomed',
  onError: (error) => {
    throw error
  },
  jobs: [
    {
      name: 'doomed',
      every: 3600,
      work: () => {
        process.stdout.write('taken\n')
        return new Promise(() => undefined)
      },
    },
  ],
})
