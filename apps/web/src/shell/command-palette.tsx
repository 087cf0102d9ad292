'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChurch } from './church-context.tsx'
import { useKeySequence } from './use-key-sequence.ts'
import { useSearchKey } from './use-search-key.ts'

// Loaded when somebody first asks for it: a phone on the music stand never does.
const SearchDialog = dynamic(
  () => import('./search-dialog.tsx').then((module) => module.SearchDialog),
  { ssr: false },
)
const KeysDialog = dynamic(() => import('./keys-dialog.tsx').then((module) => module.KeysDialog), {
  ssr: false,
})

/** Ctrl-K searches everything, `?` shows the keys, `g` and a letter goes somewhere. */
export function CommandPalette() {
  const { slug } = useChurch()
  const router = useRouter()
  const [shown, setShown] = useState<'search' | 'keys' | null>(null)
  useSearchKey(() => setShown('search'))
  useKeySequence({
    '?': () => setShown('keys'),
    'g p': () => router.push(`/${slug}/plans`),
    'g s': () => router.push(`/${slug}/songs`),
    'g m': () => router.push(`/${slug}/people`),
  })
  const close = () => setShown(null)
  if (shown === 'search') return <SearchDialog onClose={close} />
  return shown === 'keys' ? <KeysDialog onClose={close} /> : null
}
