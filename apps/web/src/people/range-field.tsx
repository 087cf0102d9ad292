'use client'

import { Input, RangeSlider, Stack, Switch } from '@mantine/core'
import { highestPitch, lowestPitch, toNumber, toPitch } from './pitches.ts'
import { VocalRange } from './vocal-range.tsx'

type Range = { readonly low: string; readonly high: string }

type Props = {
  readonly sings: boolean
  readonly range: Range
  readonly onSings: (sings: boolean) => void
  readonly onRange: (range: Range) => void
}

const octaves = [2, 3, 4, 5, 6].map((octave) => ({
  value: toNumber(`C${octave}`),
  label: `C${octave}`,
}))

/** From which note to which somebody sings in comfort, shown on a piano. */
export function RangeField({ sings, range, onSings, onRange }: Props) {
  return (
    <Stack gap="xs">
      <Switch
        label="I sing"
        checked={sings}
        onChange={(event) => onSings(event.currentTarget.checked)}
      />
      {sings && (
        <Input.Wrapper
          label="From the lowest to the highest note that you sing in comfort"
          labelElement="div"
          description="Leaders see it when they choose a key. C4 is middle C."
        >
          <Stack gap="xs" maw={420} mt="sm" mb="lg">
            <VocalRange range={range} />
            <RangeSlider
              min={lowestPitch}
              max={highestPitch}
              minRange={1}
              value={[toNumber(range.low), toNumber(range.high)]}
              onChange={([low, high]) => onRange({ low: toPitch(low), high: toPitch(high) })}
              label={toPitch}
              marks={octaves}
              thumbFromLabel="Lowest note"
              thumbToLabel="Highest note"
              thumbProps={(index) => ({ 'aria-valuetext': index === 0 ? range.low : range.high })}
            />
          </Stack>
        </Input.Wrapper>
      )}
    </Stack>
  )
}
