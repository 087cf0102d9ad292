const dark = '#0f0e0d'
const light = '#fdfcfa'

/** The ground of the stand in each of its lights, for the browser's own bars; as in `stand.css`. */
export const standGrounds = {
  dark,
  light,
  auto: [
    { media: '(prefers-color-scheme: light)', color: light },
    { media: '(prefers-color-scheme: dark)', color: dark },
  ],
}
