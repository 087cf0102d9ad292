export const ink = { words: '#000000', chords: '#123a7a', quiet: '#444444' } as const
