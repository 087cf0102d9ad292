export type SlideOptions = {
  /** The most lines on one slide; 4 when left out. */
  readonly linesPerSlide?: number
  /** Light letters on black, for beamers, or black on white; dark when left out. */
  readonly scheme?: 'dark' | 'light'
  /** The church's own licence number, which stands beside the song's; none when left out. */
  readonly licence?: string
}
