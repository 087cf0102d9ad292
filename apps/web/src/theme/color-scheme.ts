export type ColorScheme = 'light' | 'dark' | 'auto'

// Where the component library keeps it, and where it looks for what other windows change.
const key = 'mantine-color-scheme-value'
const attribute = 'data-mantine-color-scheme'

/** Chooses light or dark in this browser, or leaves it to the device, on pages of either kind. */
export function setColorScheme(scheme: ColorScheme): void {
  try {
    localStorage.setItem(key, scheme)
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
  }
  const storageArea = readStorage()
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: scheme, storageArea }))
}

/**
 * Keeps the page in the scheme that was chosen, here or in another window, and follows the
 * device otherwise. Gives what stops it.
 */
export function keepColorScheme(): () => void {
  const device = window.matchMedia('(prefers-color-scheme: dark)')
  let scheme = storedScheme()
  const show = (): void => {
    const isDark = scheme === 'dark' || (scheme === 'auto' && device.matches)
    document.documentElement.setAttribute(attribute, isDark ? 'dark' : 'light')
  }
  const onStorage = (event: StorageEvent): void => {
    if (event.key !== key) return
    scheme = toScheme(event.newValue)
    show()
  }
  window.addEventListener('storage', onStorage)
  device.addEventListener('change', show)
  show()
  return () => {
    window.removeEventListener('storage', onStorage)
    device.removeEventListener('change', show)
  }
}

function storedScheme(): ColorScheme {
  return toScheme(readStorage()?.getItem(key) ?? null)
}

function toScheme(text: string | null): ColorScheme {
  return text === 'light' || text === 'dark' ? text : 'auto'
}

/** Null where the browser forbids it. */
function readStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
