import type { ChordMark } from '../model/chord-mark.ts'
import type { Pitch } from '../model/line.ts'
import type { Song } from '../model/song.ts'
import { formatChord, type ChordStyle } from '../music/format-chord.ts'
import { commonKey, parseKey, shiftKey, toKey, type Key } from '../music/key.ts'
import { noteAt } from '../music/note.ts'
import { chordToNumber, numberToChord } from '../music/numbers.ts'
import { chordToRoman, romanToChord } from '../music/roman.ts'
import { moveChord } from '../music/transpose.ts'
import { keyOf } from '../song/transpose-song.ts'
import type { ChartView } from './view.ts'

/** The keys of one drawing of a chart. */
export type ChartKeys = {
  /** The key the chords are written in; null when neither said nor to be guessed. */
  readonly written: Key | null
  readonly guessed: boolean
  readonly sounding: Key | null
  /** The key of what is shown: the sounding key lowered by the player's capo. */
  readonly shown: Key | null
}

/** Which keys a view of a song is about. */
export function chartKeys(song: Song, view: ChartView): ChartKeys {
  const written = keyOf(song)
  if (written === null) return { written, guessed: false, sounding: null, shown: null }
  const ownCapo = song.pitch === 'shapes' ? song.metadata.capo : 0
  const wanted = view.key === undefined ? null : (toKey(view.key, song.notation) ?? toKey(view.key))
  const sounding =
    wanted === null
      ? shiftKey(written, ownCapo)
      : { tonic: commonKey(wanted).tonic, mode: written.mode }
  return {
    written,
    guessed:
      song.metadata.key === null ||
      parseKey(song.metadata.key, { notation: song.notation }) === null,
    sounding,
    shown: shiftKey(sounding, -(view.capo ?? 0)),
  }
}

/** Writes the chords of one drawing. */
export type ChordWriter = (mark: ChordMark, pitch: Pitch) => string

/** How a view of a song writes each chord; every chord is worked out once. */
export function chordWriter(song: Song, view: ChartView, keys: ChartKeys): ChordWriter {
  const byPitch = new Map<string, Map<ChordMark, string>>()
  let lastPitch: Pitch | null = null
  let texts = new Map<ChordMark, string>()
  let write = (mark: ChordMark): string => mark.text
  return (mark, pitch) => {
    if (pitch !== lastPitch) {
      lastPitch = pitch
      const name = `${pitch.shift} ${pitch.key ?? ''}`
      texts = byPitch.get(name) ?? new Map<ChordMark, string>()
      byPitch.set(name, texts)
      write = markWriter(song, view, keys, pitch)
    }
    let text = texts.get(mark)
    if (text === undefined) {
      text = write(mark)
      texts.set(mark, text)
    }
    return text
  }
}

function markWriter(
  song: Song,
  view: ChartView,
  keys: ChartKeys,
  pitch: Pitch,
): (mark: ChordMark) => string {
  const written =
    (pitch.key === null ? null : parseKey(pitch.key, { notation: song.notation })) ?? keys.written
  const shown = shownKey(written, keys, pitch.shift)
  if (view.numbers !== undefined && written !== null) return numberWriter(view, written)
  const fifths = written === null || shown === null ? 0 : shown.tonic.fifths - written.tonic.fifths
  const style = styleOf(song, view)
  const asWritten = fifths === 0 && style === null
  return (mark) => {
    if (mark.kind === 'number' || mark.kind === 'roman') return fromDegree(mark, keys, shown, style)
    if (mark.chord === null || asWritten) return mark.text
    return formatChord(
      moveChord(mark.chord, fifths),
      style ?? { notation: song.notation, minors: 'm' },
    )
  }
}

/** Where a passage in another key, or one moved by `{transpose}`, lands in this drawing. */
function shownKey(written: Key | null, keys: ChartKeys, shift: number): Key | null {
  if (written === null || keys.written === null || keys.shown === null) return null
  const fifths = keys.shown.tonic.fifths - keys.written.tonic.fifths
  const moved = { tonic: noteAt(written.tonic.fifths + fifths), mode: written.mode }
  if (shift !== 0) return shiftKey(moved, shift)
  return fifths === 0 ? moved : commonKey(moved)
}

/** Null when chords can be shown in the author's own letters. */
function styleOf(song: Song, view: ChartView): ChordStyle | null {
  const notation = view.notation ?? song.notation
  if (notation === song.notation && view.accidentals === undefined && view.minors === undefined)
    return null
  return { notation, minors: view.minors ?? 'm', accidentals: view.accidentals ?? 'ascii' }
}

function numberWriter(view: ChartView, written: Key): (mark: ChordMark) => string {
  const number = view.numbers === 'roman' ? chordToRoman : chordToNumber
  const kind = view.numbers === 'roman' ? 'roman' : 'number'
  return (mark) => {
    const chord = mark.chord ?? (mark.kind === kind ? null : degreeChord(mark, written))
    return chord === null ? mark.text : number(chord, written)
  }
}

/** A chart written in numbers, shown in letters; without a written key the numbers stay. */
function fromDegree(
  mark: ChordMark,
  keys: ChartKeys,
  shown: Key | null,
  style: ChordStyle | null,
): string {
  if (shown === null || keys.guessed) return mark.text
  const chord = degreeChord(mark, shown)
  return chord === null ? mark.text : formatChord(chord, style ?? {})
}

function degreeChord(mark: ChordMark, key: Key) {
  if (mark.kind === 'number') return numberToChord(mark.text, key)
  return mark.kind === 'roman' ? romanToChord(mark.text, key) : null
}
