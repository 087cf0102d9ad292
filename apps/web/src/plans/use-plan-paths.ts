'use client'

import { useMemo } from 'react'
import { useChurch } from '../shell/church-context.tsx'

/** The addresses of the plans' pages. */
export function usePlanPaths() {
  const { slug } = useChurch()
  return useMemo(() => {
    const plans = `/${slug}/plans`
    return {
      plans,
      newPlan: `${plans}/new`,
      types: `${plans}/types`,
      plan: (id: string) => `${plans}/${id}`,
      reader: (id: string) => `${plans}/${id}?view=reader`,
      stand: (id: string, itemId?: string) =>
        `${plans}/${id}/stand${itemId === undefined ? '' : `?item=${itemId}`}`,
      charts: (id: string) => `${plans}/${id}/print`,
      song: (id: string) => `/${slug}/songs/${id}`,
    }
  }, [slug])
}
