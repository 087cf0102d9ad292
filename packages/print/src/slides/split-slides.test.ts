import { layoutChart, readChordPro } from '@precentor/chart'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitSlides } from './split-slides.ts'

it('shows every line once and in order, and never more than wanted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 8 }), (count, most) => {
      const lines = Array.from({ length: count }, (_, line) => `Line ${line}`)
      const slides = splitSlides(layoutChart(readChordPro(lines.join('\n')).song), most)
      expect(slides.flatMap((slide) => slide.lines)).toEqual(lines)
      expect(Math.max(...slides.map((slide) => slide.lines.length))).toBeLessThanOrEqual(most)
    }),
  )
})
