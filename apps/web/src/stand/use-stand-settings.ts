'use client'

import { useCallback, useState } from 'react'
import { settingsCookie, writeSettings, type StandSettings } from './stand-settings.ts'

const aYear = 365 * 24 * 3600

/** The settings of this device, and the way to change some of them for good. */
export function useStandSettings(
  remembered: StandSettings,
): [StandSettings, (change: Partial<StandSettings>) => void] {
  const [settings, setSettings] = useState(remembered)
  const change = useCallback(
    (changes: Partial<StandSettings>) => {
      const changed = { ...settings, ...changes }
      const value = `${settingsCookie}=${writeSettings(changed)}`
      document.cookie = `${value}; path=/; max-age=${aYear}; samesite=lax`
      setSettings(changed)
    },
    [settings],
  )
  return [settings, change]
}
