import { createHash } from 'node:crypto'
import { readSongs, UnreadableSongError, type ReadSongs } from '@precentor/chart'
import { importLimits } from '@precentor/schemas'
import { describeSong } from './describe-song.ts'
import type { FoundSong, ReadFile, SongFile } from './found-song.ts'
import { isStorable } from './is-storable.ts'

/**
 * Reads the songs of a file, of whatever format, into what the library would keep.
 * Takes as long as the file makes it take: run it where that hurts nobody.
 */
export function readSongFile(file: SongFile): ReadFile {
  const known = knownButUnread(file.bytes)
  if (known !== null) return { kind: 'unreadable', reason: known }
  try {
    const { bytes, fileName, notation } = file
    return describe(readSongs(bytes, { fileName, notation }), file)
  } catch (error) {
    if (!(error instanceof UnreadableSongError)) throw error
    return { kind: 'unreadable', reason: isZip(file.bytes, error) ? zipSentence : error.message }
  }
}

const zipSentence =
  'This is a zip file, which is opened when it is sent as one: give it a name that ends in .zip.'

/** A zip that is no program's own kind of file: services and schedules of songs are zips too. */
function isZip(bytes: Uint8Array, { code }: UnreadableSongError): boolean {
  return code === 'file.binary' && bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** SHA-256 of a file's bytes. */
export function hashFile(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

function describe(read: ReadSongs, file: SongFile): ReadFile {
  const { format, encoding } = read
  if (read.songs.every(({ song }) => song.source?.text.trim() === '')) {
    return { kind: 'unreadable', reason: 'No song was found in this file.' }
  }
  if (read.songs.length > importLimits.songsPerFile) {
    const most = importLimits.songsPerFile.toLocaleString('en')
    return {
      kind: 'unreadable',
      reason: `This file holds more than ${most} songs. Please split it into smaller files.`,
    }
  }
  const songs: FoundSong[] = []
  for (const song of read.songs) {
    const found = describeSong(song, file, format)
    const complaint = complaintAbout(found)
    if (complaint !== null) return { kind: 'unreadable', reason: complaint }
    songs.push(found)
  }
  return { kind: 'songs', format, encoding, songs }
}

function complaintAbout(song: FoundSong): string | null {
  if (!isStorable(song)) return 'This file holds characters that no text has. It may be damaged.'
  if (song.chart.length <= importLimits.chart) return null
  return `“${song.title}” is longer than a song can be: ${importLimits.chart.toLocaleString('en')} characters are the most.`
}

/** Files that people drop by mistake, and what to do about them. */
function knownButUnread(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'This file is empty.'
  const start = String.fromCodePoint(...bytes.subarray(0, 5))
  if (start === '%PDF-') {
    return 'This is a PDF, which holds no song that can be read back. Please export the songs as text or ChordPro.'
  }
  return null
}
