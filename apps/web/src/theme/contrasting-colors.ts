import {
  defaultVariantColorsResolver,
  getContrastColor,
  type VariantColorsResolver,
} from '@mantine/core'

/**
 * The library's colours, but for letters that would be hard to read. On filled ones it
 * decides for the light scheme and keeps that in the dark one, where the same button is
 * much lighter; on pale ones its yellow, green and red are too light for small letters.
 */
export const contrastingColors: VariantColorsResolver = (input) => {
  const { theme, variant, color = theme.primaryColor } = input
  const colors = defaultVariantColorsResolver(input)
  if (variant === 'filled') {
    const onLight = getContrastColor({ color, theme, colorScheme: 'light' })
    const onDark = getContrastColor({ color, theme, colorScheme: 'dark' })
    return { ...colors, color: `light-dark(${onLight}, ${onDark})` }
  }
  if (variant === 'light' && color !== theme.primaryColor) {
    const darker = `color-mix(in srgb, ${colors.color}, black 45%)`
    return { ...colors, color: `light-dark(${darker}, ${colors.color})` }
  }
  return colors
}
