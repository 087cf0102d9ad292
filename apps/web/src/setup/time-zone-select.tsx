'use client'

import { Select } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { listTimeZones } from './time-zones.ts'

type Props = {
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly error?: ReactNode
}

/** Every time zone there is, to be searched by city or region. */
export function TimeZoneSelect({ value, onChange, error }: Props) {
  const zones = useMemo(
    () => listTimeZones(value).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [value],
  )
  return (
    <Select
      label="Time zone"
      description="Services are planned in the church’s own time."
      data={zones}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
      searchable
      allowDeselect={false}
      limit={50}
      nothingFoundMessage="No such time zone. Try the nearest large city."
      error={error}
      required
    />
  )
}
