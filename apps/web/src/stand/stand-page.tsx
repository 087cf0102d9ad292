'use client'

import { useState } from 'react'
import { keyName } from '../chart/key-choices.ts'
import { keyNotation } from '../chart/notation-view.ts'
import { useChurch } from '../shell/church-context.tsx'
import { EmptyStand } from './empty-stand.tsx'
import { Foot } from './foot.tsx'
import { ItemCard } from './item-card.tsx'
import { itemTitle } from './item-names.ts'
import { OrderSheet } from './order-sheet.tsx'
import type { Plan, PlanItem } from './plan.ts'
import type { Jump } from './section-jumps.tsx'
import { SettingsSheet } from './settings-sheet.tsx'
import { showSection } from './show-section.ts'
import { SongSheet } from './song-sheet.tsx'
import { Stage } from './stage.tsx'
import { standFacts, type StandFacts } from './stand-facts.ts'
import classes from './stand-page.module.css'
import type { StandSettings } from './stand-settings.ts'
import { Strip } from './strip.tsx'
import { useIdle } from './use-idle.ts'
import type { ReaderProfile } from './use-reader.ts'
import { useStand, type Stand } from './use-stand.ts'
import { useWakeLock } from './use-wake-lock.ts'

/** The music stand: the songs of a plan, one at a time, as large as the screen. */
export function StandPage(props: {
  /** The plan as it was when the server drew the page. */
  readonly drawn: Plan
  readonly profile: ReaderProfile
  /** What this device remembers, as the server read it. */
  readonly remembered: StandSettings
}) {
  const stand = useStand(props.drawn, props.profile, props.remembered)
  const { plan, item, settings, pages, page, track } = stand
  const planHref = `/${useChurch().slug}/plans/${plan.id}`
  const [open, setOpen] = useState<'settings' | 'order' | null>(null)
  const isIdle = useIdle() && open === null
  const wakefulness = useWakeLock()
  if (item === null) return <EmptyStand scheme={settings.scheme} planHref={planHref} />

  const close = (): void => setOpen(null)
  const jump = ({ index, page: target }: Jump): void => {
    stand.go({ itemId: item.id, page: target })
    if (track.current !== null) showSection(track.current, index)
  }
  return (
    <div className={classes.stand} data-stand={settings.scheme}>
      <Strip
        title={itemTitle(item)}
        {...factsOf(stand)}
        planHref={planHref}
        isIdle={isIdle}
        isConnected={stand.isConnected}
        onSettings={() => setOpen('settings')}
      />
      <Stage
        track={track}
        page={page}
        pages={pages}
        onTurn={stand.turn}
        onLongPress={() => setOpen('settings')}
      >
        <OnStage stand={stand} item={item} />
      </Stage>
      <Foot
        jumps={stand.jumps}
        page={page}
        where={stand.where}
        onTurn={stand.turn}
        onJump={jump}
        onOrder={() => setOpen('order')}
      />
      <OrderSheet
        isOpen={open === 'order'}
        stops={stand.stops}
        currentId={item.id}
        printHref={`${planHref}/print`}
        keyOf={(each) => plannedKey(each, stand)}
        onChoose={(itemId) => {
          stand.go({ itemId, page: 0 })
          close()
        }}
        onClose={close}
      />
      <SettingsSheet
        isOpen={open === 'settings'}
        settings={settings}
        reader={stand.reader}
        profile={props.profile}
        size={pages.size}
        wakefulness={wakefulness}
        onChange={stand.changeSettings}
        onClose={close}
      />
    </div>
  )
}

function OnStage({ stand, item }: { readonly stand: Stand; readonly item: PlanItem }) {
  if (item.song === null || stand.drawn === null) return <ItemCard item={item} />
  return <SongSheet item={item} song={item.song} drawn={stand.drawn} />
}

function factsOf({ item, drawn, reader }: Stand): StandFacts {
  const song = item?.song ?? null
  if (song === null || drawn === null) return { keys: [], rest: [] }
  return standFacts(drawn, song, reader.notation)
}

function plannedKey({ key, song }: PlanItem, { reader }: Stand): string | null {
  const sounding = key ?? song?.arrangementKey ?? null
  return sounding === null ? null : keyName(sounding, keyNotation(reader.notation))
}
