'use client'

import { useEffect, useState } from 'react'

/** Whether the screen is kept awake; `unable` where the browser or the battery does not allow it. */
export type Wakefulness = 'awake' | 'unable' | 'unknown'

/**
 * Keeps the screen awake while the page is open. Browsers drop the lock whenever the page is
 * hidden, so it is taken again when the page comes back.
 */
export function useWakeLock(): Wakefulness {
  const [wakefulness, setWakefulness] = useState<Wakefulness>('unknown')
  useEffect(() => {
    let isOpen = true
    let lock: WakeLockSentinel | null = null
    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || lock?.released === false) return
      const taken = await askForLock()
      if (!isOpen) return void taken?.release()
      lock = taken
      setWakefulness(taken === null ? 'unable' : 'awake')
    }
    const retake = (): void => void take()
    retake()
    document.addEventListener('visibilitychange', retake)
    return () => {
      isOpen = false
      document.removeEventListener('visibilitychange', retake)
      void lock?.release()
    }
  }, [])
  return wakefulness
}

async function askForLock(): Promise<WakeLockSentinel | null> {
  // Absent in older browsers, and everywhere without https.
  const locks: WakeLock | undefined = navigator.wakeLock
  try {
    return (await locks?.request('screen')) ?? null
  } catch {
    return null
  }
}
