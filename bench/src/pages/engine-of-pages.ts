// What the pages with charts take from the engine: every format but ChordPro stays away.
export {
  adviseCapo,
  commonKeys,
  formatKey,
  guessKey,
  keyDistance,
  layoutChart,
  parseKey,
  plainText,
  readChordPro,
  sectionNames,
  shiftKey,
  soundingSong,
  transposeSong,
} from '@precentor/chart'
