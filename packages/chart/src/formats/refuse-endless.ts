import { limits } from './limits.ts'
import { UnreadableSongError } from './unreadable.ts'

/**
 * Refuses text whose lines are longer or more than those of any song file, or with too many songs, before a reader
 * builds something for each of them.
 *
 * @throws UnreadableSongError
 */
export function refuseEndless(text: string): void {
  let lines = 1
  let start = 0
  for (let at = nextBreak(text, 0); at !== -1; at = nextBreak(text, start)) {
    if (at - start > limits.line) throw tooLong(lines)
    start = at + 1
    lines += 1
    if (lines > limits.lines) throw tooMany()
  }
  if (text.length - start > limits.line) throw tooLong(lines)
  if (count(text, '{new_song') + count(text, '{ns}') > limits.songs) throw tooManySongs()
}

function count(text: string, what: string): number {
  let found = 0
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + 1)) found += 1
  return found
}

function nextBreak(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from)
  // Old files end their lines with a carriage return alone; looked for within one line only.
  const end = lineFeed === -1 ? text.length : lineFeed
  for (let at = from; at < end; at += 1) if (text.charCodeAt(at) === 13) return at
  return lineFeed
}

function tooManySongs(): UnreadableSongError {
  const most = limits.songs.toLocaleString('en')
  return new UnreadableSongError('file.too_many_songs', `This file holds more than ${most} songs.`)
}

function tooLong(line: number): UnreadableSongError {
  const most = limits.line.toLocaleString('en')
  return new UnreadableSongError(
    'file.line_too_long',
    `Line ${line} has more than ${most} characters, which is longer than a line of a song can be.`,
  )
}

function tooMany(): UnreadableSongError {
  const most = limits.lines.toLocaleString('en')
  return new UnreadableSongError(
    'file.too_many_lines',
    `This file has more than ${most} lines. Please split it into smaller files.`,
  )
}
