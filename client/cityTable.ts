import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** Towns of fewer people are left out of what browsers carry. */
const LEAST = 50_000

type Row = { readonly city: string; readonly timezone: string; readonly pop: number }

/** Leaves of the table of cities what zones are found by: a tenth of it. */
export function cityTable(): Plugin {
  return {
    name: 'city-table',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('city-timezones/data/cityMap.json')) return null
      const rows: readonly Row[] = JSON.parse(await readFile(id, 'utf8'))
      const kept = rows
        .filter(({ pop }) => pop >= LEAST)
        .map(({ city, timezone, pop }) => ({ city, timezone, pop: Math.round(pop) }))
      return JSON.stringify(kept)
    },
  }
}
