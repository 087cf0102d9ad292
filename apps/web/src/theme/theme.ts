import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { contrastingColors } from './contrasting-colors.ts'

/** A deep ink-blue: shade 7 on light paper, shade 3 on dark. */
const ink: MantineColorsTuple = [
  '#eef2fb',
  '#dbe2f2',
  '#b5c3e4',
  '#8ca2d6',
  '#6a86ca',
  '#5474c3',
  '#486bc0',
  '#3356a0',
  '#2c4d90',
  '#1f3f7c',
]

/** Warm neutral greys, from paper to near-black. */
const dark: MantineColorsTuple = [
  '#d9d6d2',
  '#b8b4ae',
  '#98938c',
  '#78736c',
  '#57534d',
  '#403d39',
  '#302e2b',
  '#242220',
  '#1a1917',
  '#121110',
]

const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ef',
  '#e9e6e1',
  '#dcd8d2',
  '#c3beb6',
  '#a39d94',
  '#6f6a62',
  '#57534d',
  '#403d39',
  '#242220',
]

/** The one place where the look is decided. Both colour schemes. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  colors: { ink, dark, gray },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  // White letters from 4.5 to 1 upwards, dark ones on everything lighter.
  luminanceThreshold: 0.18,
  variantColorResolver: contrastingColors,
  // A menu holds its items and nothing else; the first of them takes the focus.
  components: { Menu: { defaultProps: { withInitialFocusPlaceholder: false } } },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
})
