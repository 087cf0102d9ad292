import { formats, readSongs, UnreadableSongError, type FormatName } from '@precentor/chart'
import { hostileFiles } from '../../../packages/chart/src/formats/testing/hostile-files.ts'

// Prints a line of JSON for each file and reader.
const readers = ['found out', ...formats.map(({ name }) => name)]
for (const [file, bytes] of hostileFiles()) {
  for (const reader of readers) {
    globalThis.gc?.()
    const memory = process.memoryUsage.rss()
    const before = process.cpuUsage()
    const outcome = read(bytes, reader)
    const { user, system } = process.cpuUsage(before)
    const time = (user + system) / 1000
    const more = Math.max(0, (process.memoryUsage.rss() - memory) / 1e6)
    console.log(JSON.stringify({ file, reader, time, memory: more, outcome }))
  }
}

function read(bytes: Uint8Array, reader: string): string {
  const format = reader === 'found out' ? {} : { format: reader as FormatName }
  try {
    return `${readSongs(bytes, format).songs.length} songs`
  } catch (error) {
    if (error instanceof UnreadableSongError) return error.message
    throw error
  }
}
