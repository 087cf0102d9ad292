import { workerData } from 'node:worker_threads'

// A thread of its own, because the worker's may hang, and would then never hear that the
// primary is gone: it would stay for ever.
const { grace } = workerData as { readonly grace: number }
const primary = process.ppid
const timer = setInterval(() => {
  if (process.ppid === primary) return
  clearInterval(timer)
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), grace)
}, 500)
