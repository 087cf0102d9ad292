import type { LayoutLine, LayoutSection } from '@precentor/chart'
import { ChartLine } from './chart-line.tsx'
import classes from './chart.module.css'
import { inOrder } from './in-order.ts'
import { VerbatimBlock } from './verbatim-block.tsx'

/** One section of a chart with its label. */
export function ChartSection({ section }: { readonly section: LayoutSection }) {
  const { label, times, type, again, breakBefore } = section
  const runs = linesInRuns(section.lines)
  return (
    <section
      className={classes.section}
      data-section={section.id ?? undefined}
      data-break={breakBefore === 'none' ? undefined : breakBefore}
    >
      {label !== '' && (
        <h2 className={classes.label} data-type={toneOf(type)} data-again={again || undefined}>
          {label}
          {times > 1 && <span className={classes.times}>×{times}</span>}
        </h2>
      )}
      {inOrder(runs, (run) =>
        Array.isArray(run) ? (
          <VerbatimBlock lines={run} isTab={type === 'tab'} />
        ) : (
          <ChartLine line={run} />
        ),
      )}
    </section>
  )
}

type Tone = 'chorus' | 'bridge' | 'plain'

/** Choruses and bridges are told apart at a glance; their text says the same without colour. */
function toneOf(type: LayoutSection['type']): Tone {
  if (type === 'chorus' || type === 'pre-chorus' || type === 'post-chorus') return 'chorus'
  return type === 'bridge' ? 'bridge' : 'plain'
}

type DrawnLine = Exclude<LayoutLine, { kind: 'verbatim' }>

/** Verbatim lines that follow each other belong together, so that their columns stay aligned. */
function linesInRuns(lines: readonly LayoutLine[]): (DrawnLine | string[])[] {
  const runs: (DrawnLine | string[])[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (line.kind !== 'verbatim') runs.push(line)
    else if (Array.isArray(last)) last.push(line.text)
    else runs.push([line.text])
  }
  return runs
}
