import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { fileInArchive } from '../archive/open-archive.ts'
import { readOpenLyrics } from '../openlyrics/read.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { songOfSlides } from './song-of-slides.ts'

/**
 * The songs of an OpenLP service. Each holds itself as OpenLyrics; one that does not, or whose
 * OpenLyrics is damaged, is made of its slides.
 */
export function readOpenLpService(
  bytes: Uint8Array,
  options: { notation?: Notation | undefined } = {},
): ReadSong[] {
  const file = fileInArchive(bytes, (name) => /(?:^|\/)[^/]+\.os[jd]$/i.test(name))
  if (file === null) throw noSongs()
  const songs = itemsOf(parse(file)).flatMap((item) => readItem(item, options))
  if (songs.length === 0) throw noSongs()
  return songs
}

function readItem(
  { header, data }: ServiceItem,
  options: { notation?: Notation | undefined },
): ReadSong[] {
  if (header['name'] !== 'songs') return []
  const xml = header['xml_version']
  try {
    if (typeof xml === 'string' && xml !== '') return [readOpenLyrics(xml, options)]
  } catch (error) {
    if (!(error instanceof UnreadableSongError)) throw error
  }
  return [songOfSlides(header, data)]
}

type ServiceItem = {
  readonly header: Readonly<Record<string, unknown>>
  readonly data: readonly unknown[]
}

function itemsOf(service: unknown): ServiceItem[] {
  const entries: unknown[] = Array.isArray(service) ? service : []
  return entries.flatMap((entry) => {
    const { header, data } = objectOf(objectOf(entry)['serviceitem'])
    return header === undefined
      ? []
      : [{ header: objectOf(header), data: Array.isArray(data) ? data : [] }]
  })
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function parse(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file))
  } catch (error) {
    throw new UnreadableSongError('file.damaged', 'This OpenLP service is damaged.', {
      cause: error,
    })
  }
}

function noSongs(): UnreadableSongError {
  return new UnreadableSongError('file.unknown_format', 'There is no song in this OpenLP service.')
}
