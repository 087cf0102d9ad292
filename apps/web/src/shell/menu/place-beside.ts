export type Side = 'above' | 'below' | 'below-end'

const gap = 8

/** Puts a popover of some width above or below its button and keeps it on the screen. */
export function placeBeside(
  panel: HTMLElement,
  button: HTMLElement,
  side: Side,
  width: number,
): void {
  const { top, bottom, left, right } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isAbove = side === 'above'
  const wanted = side === 'below-end' ? right - width : left
  const room = isAbove ? top - 2 * gap : clientHeight - bottom - 2 * gap
  panel.style.top = isAbove ? 'auto' : `${bottom + gap}px`
  panel.style.bottom = isAbove ? `${clientHeight - top + gap}px` : 'auto'
  panel.style.left = `${Math.max(gap, Math.min(wanted, clientWidth - width - gap))}px`
  panel.style.maxHeight = `${Math.min(room, 0.6 * clientHeight)}px`
}
