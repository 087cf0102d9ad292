import { formatKey, guessKey, parseKey, soundingSong, type Key, type Song } from '@precentor/chart'
import { noteAt, type Notes } from './notes.ts'

/**
 * The sounding key of a song. ChordPro's key and chords are the shapes that hands
 * play, and its capo raises the sound; other formats state what sounds. Which of the
 * two was taken, and a key that was guessed, goes into the notes.
 */
export function findKey(song: Song, notes: Notes): string | null {
  const { capo, key: written } = song.metadata
  const sounding = soundingSong(song)
  const stated = parseKey(sounding.metadata.key ?? '', { notation: song.notation })
  const key = stated ?? guessKey(sounding)
  if (key === null) return null
  const name = plainKey(key)
  if (stated === null) {
    notes.push(
      noteAt(song, 'key', 'key.guessed', `No key is stated; the chords sound like ${name}.`),
    )
  }
  if (capo > 0) notes.push(noteAt(song, 'capo', 'capo.assumed', capoSentence(song, written, name)))
  return name
}

function capoSentence(song: Song, written: string | null, sounding: string): string {
  const { capo } = song.metadata
  if (song.pitch === 'sounding') {
    return `Capo ${capo}: the chords were read as what sounds, in ${sounding}; the capo is advice.`
  }
  const shapes = written === null ? 'shapes' : `shapes in ${written}`
  return `Capo ${capo}: the chords were read as ${shapes} that sound in ${sounding}.`
}

/** A mode is kept as the minor or major key that it is nearest to. */
function plainKey({ tonic, mode }: Key): string {
  const isMinor = mode === 'minor' || mode === 'dorian' || mode === 'phrygian' || mode === 'locrian'
  return formatKey({ tonic, mode: isMinor ? 'minor' : 'major' })
}
