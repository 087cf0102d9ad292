import { startTinyCrew } from './start-tiny-crew.ts'

// A primary as a process of its own, which a test can kill; one of its workers hangs.
const tiny = await startTinyCrew(2)
void tiny.get('/hang?milliseconds=60000')
process.stdout.write(JSON.stringify(tiny.pids()))
