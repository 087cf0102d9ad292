/**
 * OpenLyrics' names for chord structures, with the suffix musicians write.
 *
 * Source: https://docs.openlyrics.org/en/latest/chordlist.html
 */
const suffixes = new Map([
  ['', ''],
  ['power', '5'],
  ['min', 'm'],
  ['aug', 'aug'],
  ['dim', 'dim'],
  ['dom7', '7'],
  ['maj7', 'maj7'],
  ['min7', 'm7'],
  ['dim7', 'dim7'],
  ['halfdim7', 'm7b5'],
  ['minmaj7', 'm(maj7)'],
  ['augmaj7', 'maj7(#5)'],
  ['aug7', '7(#5)'],
  ['maj6', '6'],
  ['maj6b', '(b6)'],
  ['min6', 'm6'],
  ['min6b', 'm(b6)'],
  ['dom9', '9'],
  ['dom9b', '7(b9)'],
  ['maj9', 'maj9'],
  ['min9', 'm9'],
  ['minmaj9', 'm(maj9)'],
  ['aug9', '9(#5)'],
  ['halfdim9', 'm9(b5)'],
  ['sus4', 'sus4'],
  ['sus2', 'sus2'],
  ['add9', 'add9'],
  ['3-5', ''],
  ['m3-5', 'm'],
  ['3-5-m7', '7'],
  ['3-5-7', 'maj7'],
  ['m3-5-m7', 'm7'],
  ['3-d5-m7', '7(b5)'],
  ['3-5-m7-9-11', '11'],
  ['m3-5-m7-9-11', 'm11'],
  ['3-5-m7-9-11-13', '13'],
  ['3-5-6-9', '6/9'],
  ['4-5-m7', '7sus4'],
  ['2-5-m7', '7sus2'],
  ['4-5-m7-9', '9sus4'],
])

/** The suffix of a structure or formula; null for one this program does not know. */
export function suffixOfStructure(structure: string): string | null {
  return suffixes.get(structure.trim()) ?? null
}

const structures = new Map<string, string>()
for (const [structure, suffix] of suffixes)
  if (!structures.has(suffix)) structures.set(suffix, structure)
for (const [suffix, structure] of [
  ['sus', 'sus4'],
  ['2', 'sus2'],
  ['4', 'sus4'],
  ['mmaj7', 'minmaj7'],
  ['+', 'aug'],
  ['M7', 'maj7'],
  ['7b9', 'dom9b'],
  ['7#5', 'aug7'],
] as const)
  structures.set(suffix, structure)

/** The structure for a suffix; null where OpenLyrics has none. */
export function structureOfSuffix(suffix: string): string | null {
  return structures.get(suffix) ?? null
}
