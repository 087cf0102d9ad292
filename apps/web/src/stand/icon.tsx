import type { ReactNode } from 'react'

/**
 * The few signs of the stand, drawn here: a component of the icon library brings more script than
 * all of them. The strokes are Tabler's (MIT).
 */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {strokes[name]}
    </svg>
  )
}

export type IconName = 'back' | 'left' | 'right' | 'close' | 'letters' | 'offline'

const strokes: Record<IconName, ReactNode> = {
  back: <path d="M5 12h14M5 12l6 6M5 12l6-6" />,
  left: <path d="M15 6l-6 6 6 6" />,
  right: <path d="M9 6l6 6-6 6" />,
  close: <path d="M18 6L6 18M6 6l12 12" />,
  letters: <path d="M3 7V5h13v2M10 5v14M12 19H8M15 13v-1h6v1M18 12v7M17 19h2" />,
  offline: (
    <path d="M12 18h.01M9.2 15.2a4 4 0 0 1 5.6 0M6.3 12.3a8 8 0 0 1 3.9-2.1m4.2.1a8 8 0 0 1 3.3 2M3.5 9.5a12 12 0 0 1 3.5-2.4m3.1-1a12 12 0 0 1 10.4 3.4M3 3l18 18" />
  ),
}
