import type { Metadata } from '../../model/metadata.ts'
import type { Song } from '../../model/song.ts'
import { escapeXml } from '../xml/entities.ts'
import { ownNames } from './properties.ts'

/** The elements inside `<properties>`, one a line. */
export function propertiesText(
  song: Song,
  names: ReadonlyMap<string, string>,
  version: '0.8' | '0.9',
): string[] {
  const { metadata } = song
  const { title, subtitles, copyright, ccli, year, key, time, themes, songbooks } = metadata
  const books = songbooks.filter(({ name }) => escapeXml(name) !== '')
  return [
    ...list('titles', 'title', [
      escapeXml(title ?? '') === '' ? 'Untitled' : (title ?? ''),
      ...subtitles,
    ]),
    ...authors(metadata),
    ...one('copyright', copyright),
    ...one('ccliNo', isCcli(ccli) ? ccli : null),
    ...one('released', isYear(year) ? year : null),
    ...tempo(metadata),
    ...one('key', key),
    ...(version === '0.9' ? one('timeSignature', time) : []),
    ...ownNames.flatMap((name) => one(name, named(metadata, name)[0] ?? null)),
    ...one('verseOrder', orderText(song, names)),
    ...wrap(
      'songbooks',
      books.map(
        ({ name, number }) =>
          `<songbook name="${escapeXml(name)}"${number ? ` entry="${escapeXml(number)}"` : ''}/>`,
      ),
    ),
    ...list('themes', 'theme', themes),
    ...list('comments', 'comment', named(metadata, 'comment')),
  ]
}

/** OpenLyrics holds positive numbers only. */
export function isCcli(ccli: string | null): boolean {
  return ccli !== null && /^0*[1-9]\d*$/.test(ccli)
}

/** A language tag such as `en` or `pt-BR`. */
export function isLanguage(language: string | null): boolean {
  return language !== null && /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(language)
}

/** A year, or a date that begins with one. */
export function isYear(year: string | null): boolean {
  return year !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(year)
}

function authors({ authors: all, language }: Metadata): string[] {
  return wrap(
    'authors',
    all
      .filter(({ name }) => escapeXml(name.trim()) !== '')
      .map(({ name, role }) => {
        // A translation has to say its language.
        const isTold = role === 'words' || role === 'music'
        const type = isTold ? ` type="${role}"` : ''
        const translated =
          role === 'translation' && isLanguage(language)
            ? ` type="translation" lang="${language}"`
            : ''
        return `<author${type}${translated}>${escapeXml(name)}</author>`
      }),
  )
}

function tempo(metadata: Metadata): string[] {
  if (metadata.tempo === null) {
    const [words] = named(metadata, 'tempo')
    return words === undefined ? [] : [`<tempo type="text">${escapeXml(words)}</tempo>`]
  }
  const isInRange = metadata.tempo >= 30 && metadata.tempo <= 250
  return [`<tempo type="${isInRange ? 'bpm' : 'text'}">${metadata.tempo}</tempo>`]
}

/** Needed where the order is more than the sections one after the other. */
function orderText(song: Song, names: ReadonlyMap<string, string>): string | null {
  const written = song.sections.filter(({ sameAs }) => sameAs === null).map(({ id }) => id)
  const sung = song.sequence.flatMap(({ section, times }) =>
    Array.from({ length: times }, () => section),
  )
  if (!song.sequenceStated && sung.join(' ') === written.join(' ')) return null
  const order = sung.flatMap((id) => names.get(id) ?? [])
  return order.length === 0 ? null : order.join(' ')
}

function named({ other }: Metadata, name: string): string[] {
  return other
    .filter((entry) => entry.name === name && entry.value !== '')
    .map(({ value }) => value)
}

function one(name: string, value: string | null): string[] {
  const text = escapeXml(value ?? '')
  return text === '' ? [] : [`<${name}>${text}</${name}>`]
}

function list(name: string, item: string, values: readonly string[]): string[] {
  return wrap(
    name,
    values.flatMap((value) => one(item, value.trim())),
  )
}

function wrap(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`<${name}>`, ...items.map((item) => `  ${item}`), `</${name}>`]
}
