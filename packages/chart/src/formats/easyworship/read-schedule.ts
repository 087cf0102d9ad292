import { unzlibSync } from 'fflate'
import type { ReadSong } from '../../model/song.ts'
import { limits } from '../limits.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { plainTextOfRtf } from '../propresenter/rtf.ts'
import { easyWorshipSong } from './song.ts'

const sign = 'EasyWorship Schedule File Version'
/** Where the list of entries begins, by the version that stands behind the sign. */
const begins: Readonly<Record<string, number>> = { '1.6': 40, '3': 48, '5': 56 }
const song = 1
const shortestEntry = 1420
/** Behind the packed words: a checksum, a sign, and how long they are unpacked. */
const trailer = 10

export function isSchedule(bytes: Uint8Array): boolean {
  return text(bytes, 0, sign.length) === sign
}

/**
 * The songs of a schedule of EasyWorship 2009 and earlier (`.ews`): entries of one length, each
 * with a pointer to its words, which are packed RTF.
 */
export function readSchedule(bytes: Uint8Array): ReadSong[] {
  const start = begins[text(bytes, sign.length, 5).trim()]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (start === undefined || bytes.length < start + 6) throw damaged()
  const count = view.getInt32(start, true)
  const length = view.getInt16(start + 4, true)
  const songs: ReadSong[] = []
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 6 + entry * length
    if (length < shortestEntry || at + length > bytes.length) throw damaged()
    if (view.getInt32(at + 820, true) !== song) continue
    const rtf = wordsAt(bytes, view, view.getInt32(at + 800, true))
    const owner = [text(bytes, at + 358, 100), administrator(text(bytes, at + 459, 50))]
    songs.push(
      easyWorshipSong({
        title: text(bytes, at, 50),
        authors: text(bytes, at + 307, 50),
        copyright: owner.filter((part) => part !== '').join(', '),
        ccli: text(bytes, at + 1410, 10),
        words: plainTextOfRtf(rtf),
      }),
    )
  }
  if (songs.length === 0)
    throw new UnreadableSongError('file.unknown_format', 'There is no song in this schedule.')
  return songs
}

function administrator(name: string): string {
  return name === '' ? '' : `Administered by ${name}`
}

function wordsAt(bytes: Uint8Array, view: DataView, at: number): string {
  if (at < 0 || at + 4 > bytes.length) throw damaged()
  const length = view.getInt32(at, true)
  const end = at + 4 + length - trailer
  const size = end + 4 <= bytes.length ? view.getInt32(end + 4, true) : -1
  if (length <= trailer || size < 0 || size > limits.unpacked) throw damaged()
  // As much room as the file promises; words that go on beyond it are cut there.
  const words = unzlibSync(bytes.subarray(at + 4, end), { out: new Uint8Array(size) })
  return decoder.decode(words)
}

const decoder = new TextDecoder('windows-1252')

/** A text that ends at its first zero. */
function text(bytes: Uint8Array, at: number, longest: number): string {
  const field = bytes.subarray(at, at + longest)
  const end = field.indexOf(0)
  return decoder.decode(end < 0 ? field : field.subarray(0, end)).trim()
}

function damaged(): UnreadableSongError {
  return new UnreadableSongError('file.damaged', 'This EasyWorship schedule is damaged.')
}
