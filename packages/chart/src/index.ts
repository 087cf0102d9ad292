export {
  chordDiagrams,
  pianoKeys,
  type ChordDiagram,
  type FretInstrumentName,
} from './diagrams/chord-diagram.ts'
export { chordTones } from './diagrams/chord-tones.ts'
export { readChordPro, type ChordProOptions } from './formats/chordpro/read.ts'
export { readChordProFile } from './formats/chordpro/read-file.ts'
export { writeChordPro } from './formats/chordpro/write.ts'
export { decodeText, type Decoded, type Encoding } from './formats/decode.ts'
export type { SongFile, SongFormat, WriteOptions, Written } from './formats/format.ts'
export { readSongs, type ReadSongs, type ReadSongsOptions } from './formats/read-songs.ts'
export { formatNamed, formats, type FormatName } from './formats/registry.ts'
export { formatTitles } from './formats/titles.ts'
export { UnreadableSongError, type UnreadableCode } from './formats/unreadable.ts'
export { writeSong, writeSongs, writeSongWithReport } from './formats/write-song.ts'
export { parseHeading, type Heading } from './headings/heading.ts'
export { layoutChart } from './layout/layout-chart.ts'
export { plainText } from './layout/plain-text.ts'
export type {
  ChartHeading,
  ChartLayout,
  LayoutBlank,
  LayoutComment,
  LayoutGroup,
  LayoutLine,
  LayoutLyrics,
  LayoutPair,
  LayoutPiece,
  LayoutRow,
  LayoutSection,
  LayoutVerbatim,
} from './layout/tree.ts'
export { placeLyrics, type FontMetrics } from './layout/place-lyrics.ts'
export type { ChartView } from './layout/view.ts'
export type { ChordDefinition } from './model/chord-definition.ts'
export { chordMark, type ChordMark } from './model/chord-mark.ts'
export type {
  BlankLine,
  CommentLine,
  CreditLine,
  DirectiveLine,
  HeadingLine,
  KeyLine,
  Line,
  LyricLine,
  Pitch,
  RecallLine,
  RemarkLine,
  Segment,
  VerbatimLine,
} from './model/line.ts'
export { noMetadata } from './model/metadata.ts'
export type { Author, AuthorRole, Metadata, MetadataEntry, Songbook } from './model/metadata.ts'
export {
  sectionNames,
  type BlockType,
  type SectionType,
  type SungType,
} from './model/section-type.ts'
export type { ReadSong, Section, SequenceEntry, Song, SongSource } from './model/song.ts'
export { lineAndColumn, madeHere, type Spanned } from './model/span.ts'
export type { Warning } from './model/warning.ts'
export { adviseCapo, shapeForCapo, soundingForShape, type CapoAdvice } from './music/capo.ts'
export { isNoChord, parseChord, type Chord } from './music/chord.ts'
export { formatChord, type ChordStyle } from './music/format-chord.ts'
export { guessKey } from './song/guess-key.ts'
export {
  commonKey,
  commonKeys,
  formatKey,
  keyDistance,
  parseKey,
  shiftKey,
  type Key,
  type Mode,
} from './music/key.ts'
export { notations, type Notation } from './music/notation.ts'
export type { Note } from './music/note.ts'
export { chordToNumber, numberToChord } from './music/numbers.ts'
export { chordToRoman, romanToChord } from './music/roman.ts'
export { respellChord, simplifyChord, transposeChord, transposeChordBy } from './music/transpose.ts'
export { fileNameOf } from './sets/file-names.ts'
export { setFormats, type SetFormat, type SetOptions, type WrittenSet } from './sets/set-format.ts'
export { writeSet } from './sets/write-set.ts'
export { buildSong, type SectionDraft, type SongDraft } from './song/build-song.ts'
export { chordsOf, lyricLineCount, lyricLines, searchText } from './song/song-text.ts'
export { shapeSong, soundingSong } from './song/sounding-song.ts'
export { writeInNotation } from './song/song-notation.ts'
export { withSoundingKey } from './song/with-sounding-key.ts'
export { writtenLabel } from './song/written-label.ts'
export { transposeSong } from './song/transpose-song.ts'
