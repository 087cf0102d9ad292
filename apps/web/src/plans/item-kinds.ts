import {
  IconAsterisk,
  IconBook2,
  IconHeading,
  IconMovie,
  IconMusic,
  IconPray,
  IconSpeakerphone,
} from '@tabler/icons-react'
import type { ItemKind } from './plan.ts'

export type KindLook = { readonly label: string; readonly icon: typeof IconMusic }

/** How each kind of item is called and drawn. */
export const itemKinds: Record<ItemKind, KindLook> = {
  song: { label: 'Song', icon: IconMusic },
  header: { label: 'Header', icon: IconHeading },
  scripture: { label: 'Scripture', icon: IconBook2 },
  prayer: { label: 'Prayer', icon: IconPray },
  media: { label: 'Media', icon: IconMovie },
  announcement: { label: 'Announcement', icon: IconSpeakerphone },
  other: { label: 'Other', icon: IconAsterisk },
}
