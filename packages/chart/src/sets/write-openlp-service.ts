import { lossesOf } from '../formats/openlyrics/losses.ts'
import { verseNames } from '../formats/openlyrics/verse-names.ts'
import { writeOpenLyrics } from '../formats/openlyrics/write.ts'
import type { Song } from '../model/song.ts'
import { packZip } from './pack-zip.ts'
import { serviceSlides } from './service-slides.ts'
import type { SetOptions, WrittenSet } from './set-format.ts'
import { lossesBehindTitle } from './song-losses.ts'

/**
 * An OpenLP service (`.osz`): a zip with `service_data.osj`, which lists the songs with their
 * slides and, as OpenLyrics, all that OpenLP keeps of them in its own library.
 *
 * Source: what OpenLP 2.4 to 3.1 read, https://gitlab.com/openlp/openlp (serviceitem.py).
 */
export function writeOpenLpService(songs: readonly Song[], options: SetOptions): WrittenSet {
  const core = {
    openlp_core: {
      'lite-service': false,
      'service-theme': null,
      'openlp-servicefile-version': 3,
    },
  }
  const service = [core, ...songs.map((song) => ({ serviceitem: serviceItem(song, options) }))]
  return {
    bytes: packZip(new Map([['service_data.osj', JSON.stringify(service)]])),
    losses: songs.flatMap((song) => lossesBehindTitle(song, lossesOf(song, '0.8'))),
  }
}

function serviceItem(song: Song, options: SetOptions): Record<string, unknown> {
  const { metadata } = song
  const title = metadata.title ?? 'Untitled'
  const alternate = metadata.subtitles[0] ?? ''
  const authors = [...new Set(metadata.authors.map(({ name }) => name))]
  const { copyright, ccli } = metadata
  // A file of its own may be OpenLyrics 0.9, which OpenLP does not read.
  const { text } = writeOpenLyrics(
    { ...song, source: null },
    { ...(options.modified !== undefined && { modified: options.modified }) },
  )
  const footer = [
    title,
    authors.length === 0 ? '' : `Written by: ${authors.join(', ')}`,
    copyright === null
      ? ''
      : /^(?:©|\(c\)|copyright)/i.test(copyright)
        ? copyright
        : `© ${copyright}`,
    ccli === null ? '' : `CCLI Song # ${ccli}`,
  ]
  const header = {
    name: 'songs',
    plugin: 'songs',
    theme: null,
    title,
    footer: footer.filter((line) => line !== ''),
    type: slidesOfText,
    audit: [title, authors, copyright ?? '', ccli ?? ''],
    notes: '',
    from_plugin: false,
    capabilities,
    search: '',
    data: {
      title: `${searchText(title)}@${searchText(alternate)}`,
      alternate_title: alternate,
      authors: authors.join(', '),
      ccli_number: ccli ?? '',
      copyright: copyright ?? '',
    },
    xml_version: text,
    auto_play_slides_once: false,
    auto_play_slides_loop: false,
    timed_slide_interval: 0,
    start_time: 0,
    end_time: 0,
    media_length: 0,
    background_audio: [],
    theme_overwritten: false,
    will_auto_start: false,
    processor: null,
    metadata: [],
    sha256_file_hash: null,
    stored_filename: null,
  }
  return { header, data: serviceSlides(song, verseNames(song)) }
}

/** OpenLP's `ServiceItemType.Text`. */
const slidesOfText = 1
/** OpenLP's: can preview, edit, loop, be read anew, break softly, has background audio, starts live. */
const capabilities = [2, 1, 5, 8, 9, 13, 22]

/** How OpenLP compares titles: letters and digits in lower case, without apostrophes. */
function searchText(title: string): string {
  return title
    .replace(/['`’ʻ′]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
}
