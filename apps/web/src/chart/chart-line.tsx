import type {
  LayoutComment,
  LayoutGroup,
  LayoutLine,
  LayoutLyrics,
  LayoutPair,
} from '@precentor/chart'
import classes from './chart.module.css'
import { inOrder } from './in-order.ts'
import { spokenLine } from './spoken-line.ts'

/** One line of a chart, but for verbatim ones. */
export function ChartLine({ line }: { readonly line: Exclude<LayoutLine, { kind: 'verbatim' }> }) {
  if (line.kind === 'blank') return <div className={classes.blank} />
  if (line.kind === 'comment') return <Comment comment={line} />
  return line.hasChords ? <ChordedLine line={line} /> : <WordsLine line={line} />
}

function WordsLine({ line }: { readonly line: LayoutLyrics }) {
  const words = line.groups.flatMap(({ pairs }) => pairs.map((pair) => pair.lyric))
  return <p className={classes.words}>{words.join('')}</p>
}

/**
 * What is seen is hidden from screen readers, which get the same line with every chord before its
 * word: read in the order of the page, a chord in mid-word would cut the word.
 */
function ChordedLine({ line }: { readonly line: LayoutLyrics }) {
  return (
    <p className={line.hasLyrics ? classes.line : classes.chordLine}>
      <span className={classes.spoken}>{spokenLine(line)}</span>
      <span aria-hidden>{inOrder(line.groups, drawWord)}</span>
    </p>
  )
}

// A chart holds hundreds of words and chords. As plain functions they are drawn in half the time
// that as many components take, which is what is felt when a chart is transposed.
function drawWord({ pairs }: LayoutGroup) {
  const [only] = pairs
  if (only !== undefined && pairs.length === 1) return drawSyllable(only, false)
  return (
    <span className={classes.word}>
      {inOrder(pairs, (pair, index) => drawSyllable(pair, index < pairs.length - 1))}
    </span>
  )
}

/** A piece of lyric below its chord. Inside a word a wide chord draws a dash to what follows. */
function drawSyllable({ chord, annotation, lyric }: LayoutPair, isInside: boolean) {
  if (chord === '' && annotation === '') return lyric
  return (
    <span className={classes.syllable}>
      <span className={classes.above}>
        {chord !== '' && <b className={classes.chord}>{chord}</b>}
        {annotation !== '' && <i className={classes.annotation}>{annotation}</i>}
      </span>
      <span className={isInside && lyric !== '' ? classes.joined : classes.below}>{lyric}</span>
    </span>
  )
}

function Comment({ comment }: { readonly comment: LayoutComment }) {
  return (
    <p className={classes.comment} data-style={comment.style}>
      {comment.text}
    </p>
  )
}
