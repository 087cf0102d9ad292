/** An action as people read it: `song.add_samples` is "Song: add samples". */
export function actionWords(action: string): string {
  const [object = '', verb = ''] = action.split('.')
  const words = object.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${verb.replaceAll('_', ' ')}`
}

const rooms: Readonly<Record<string, string>> = { song: 'songs', plan: 'plans', import: 'import' }

/** The page of an object in its church; null where it has none. */
export function objectAddress(slug: string, type: string, id: string | null): string | null {
  const room = rooms[type]
  return room === undefined || id === null ? null : `/${slug}/${room}/${id}`
}
