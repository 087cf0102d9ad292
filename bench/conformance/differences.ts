/**
 * Where this program reads a fixture otherwise than its author wrote down, and why. The key is the
 * fixture's file name and the field.
 */
export const differences: ReadonlyMap<string, string> = new Map<string, string>([
  [
    'chordpro-t-181-grids-1.cho sections',
    'In {start_of_grid 4x4 and label} ChordPro itself takes 4x4 for the shape and “and label” for the label.',
  ],
  ['chordpro-a2crd-t103.crd title', '“Song: Title” is a line of metadata; the title is “Title”.'],
  [
    'chordpro-a2crd-t103.crd sections',
    'The two blocks are chords over strokes, not strings of a tab.',
  ],
  ['chordpro-a2crd-t103.crd lines', 'The chords above strokes are read as lines too.'],
  ['chordpro-a2crd-t103.crd chords', 'The chords above strokes and (F)(F/C)(D/A) are read too.'],
  ['chordpro-a2crd-t104.crd title', 'A line of equals signs is no title.'],
  ['chordpro-a2crd-t104.crd sections', 'A tab’s lines are counted.'],
  ['chordpro-a2crd-t104.crd lines', 'Words between the tabs are lyrics.'],
  [
    'chordpro-a2crd-t105.crd sections',
    'A tab’s lines are counted, and (Intro) is read as a heading.',
  ],
  ['chordpro-a2crd-t108.crd sections', 'A tab’s lines are counted.'],
  ['chordpro-a2crd-t108.crd lines', 'Words above the first chord are lyrics.'],
  [
    'chordpro-a2crd-t114.crd chords',
    '“Interlude:” is a heading, and the chords behind “Intro:” are read.',
  ],
  ...['openlp-openlyrics-amazing-grace-3-chords.xml', 'openlyrics-lib-hava-nagila.xml'].flatMap(
    (file) =>
      ['sections', 'lines'].map(
        (field) =>
          [`${file} ${field}`, 'An empty line between two <br/> is no line with lyrics.'] as const,
      ),
  ),
  ['openlp-gro-er-gott-sng.sng authors', 'The full stop of “4. Jh.” belongs to the name.'],
  [
    'openlp-gro-er-gott-sng.sng chords',
    'SongBeamer writes = for a natural and < for a flat, so B=m7 is Bm7; #Key is no chord.',
  ],
])
