'use client'

import { useEffect, useState } from 'react'

const patience = 5000

/** Whether nobody has touched anything for a while. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const stir = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), patience)
      setIdle(false)
    }
    stir()
    const stirring = ['pointerdown', 'pointermove', 'keydown'] as const
    for (const name of stirring) document.addEventListener(name, stir)
    return () => {
      clearTimeout(timer)
      for (const name of stirring) document.removeEventListener(name, stir)
    }
  }, [])
  return isIdle
}
