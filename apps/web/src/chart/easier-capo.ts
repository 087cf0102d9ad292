import { adviseCapo } from '@precentor/chart'

/**
 * The capo at which a player has shapes that they like best; null when it is the one they have, or
 * when they name no shapes.
 *
 * @param sounding the key that sounds, in English letters
 * @param likedShapes keys whose shapes the player likes, the best first
 */
export function easierCapo(
  sounding: string,
  capo: number,
  likedShapes: readonly string[],
): { readonly capo: number; readonly shapeKey: string } | null {
  if (likedShapes.length === 0) return null
  const advice = adviseCapo(sounding, likedShapes)
  const best = advice.find(({ shapeKey }) => likedShapes.includes(shapeKey))
  return best === undefined || best.capo === capo ? null : best
}
