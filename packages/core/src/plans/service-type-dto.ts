import type { ServiceTypeRow } from '@precentor/db'
import {
  defaultItem,
  defaultTime,
  type DefaultItem,
  type DefaultTime,
  type ServiceTypeId,
} from '@precentor/schemas'
import { z } from 'zod'

export type ServiceTypeDto = {
  readonly id: ServiceTypeId
  readonly name: string
  readonly defaultTimes: readonly DefaultTime[]
  readonly defaultItems: readonly DefaultItem[]
  readonly version: number
  readonly isArchived: boolean
}

const storedTimes = z.array(defaultTime)
const storedItems = z.array(defaultItem)

/** What a new plan of a type starts with. */
export function readDefaults(row: Pick<ServiceTypeRow, 'defaultTimes' | 'defaultItems'>): {
  readonly times: readonly DefaultTime[]
  readonly items: readonly DefaultItem[]
} {
  return { times: storedTimes.parse(row.defaultTimes), items: storedItems.parse(row.defaultItems) }
}

export function toServiceType(row: ServiceTypeRow): ServiceTypeDto {
  const { times, items } = readDefaults(row)
  return {
    id: row.id as ServiceTypeId,
    name: row.name,
    defaultTimes: times,
    defaultItems: items,
    version: row.version,
    isArchived: row.archivedAt !== null,
  }
}
