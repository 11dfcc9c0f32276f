import { linksKey } from '../../../server/access/linksKey.ts'
import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { linksOf } from '../../../server/host/showLinks.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { verify } from '../../../server/store/verify.ts'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { SERVER } from '../../../shared/run/actors.ts'
import { instant } from '../../../shared/time/instant.ts'
import { mapItems, smallShow } from '../shows.ts'

/** So many items of as many ms, each of which goes on to the next by itself at its end; the last one holds. */
export function shortItems(count: number, length: number): Agenda {
  const names = Array.from({ length: count }, (_, n) => `item-${n + 1}`)
  const made = smallShow({
    blocks: [
      {
        notBefore: '15:00',
        items: Object.fromEntries(
          names.map((name, n) => [
            name,
            ['talk', 1, { atEnd: n + 1 < count ? 'goOn' : 'hold' }] as const,
          ]),
        ),
      },
    ],
  })
  return mapItems(made, () => ({ planned: length, slimming: { least: length, dropRank: null } }))
}

/** Puts a show into a data folder, before any server has it. */
export async function layIn(folder: string, agenda: Agenda): Promise<void> {
  const store = new SqliteStore(folder)
  await linksKey(folder, store)
  const wall = instant(Date.now())
  const links = linksOf(agenda)
  await makeShow(store, { show: BUNDLED_SHOW, agenda, links, wall, rehearsal: null })
  // So that the server makes no other.
  await store.setFact('bundled-show', BUNDLED_SHOW)
  await store.close()
}

/** What a log says of the ends of a show, and what is wrong with it. */
export type Ends = {
  /** The items that ended by themselves, in the order of the log, one for each time. */
  readonly ended: readonly ItemId[]
  /** The items in the order in which they came on, at first or again. */
  readonly began: readonly ItemId[]
  /** The ids of the commands by which they ended. */
  readonly commands: readonly string[]
  readonly faults: readonly string[]
}

/** Reads the ends of the show in a folder from its log. */
export async function endsIn(folder: string): Promise<Ends> {
  const store = new SqliteStore(folder)
  try {
    const log = await store.eventsAfter(BUNDLED_SHOW, 0)
    const faults = (await verify(store, BUNDLED_SHOW)).map((fault) => JSON.stringify(fault))
    const ends = log.filter(({ event }) => event.type === 'cameToEnd')
    const strangers = ends.filter(({ actor }) => actor !== SERVER)
    const itemsOf = (type: 'cameToEnd' | 'itemStarted') =>
      log.flatMap(({ event }) => (event.type === type ? [event.item] : []))
    return {
      ended: itemsOf('cameToEnd'),
      began: itemsOf('itemStarted'),
      commands: ends.map(({ commandId }) => commandId),
      faults: [...faults, ...strangers.map(({ actor }) => `ended by ${actor}`)],
    }
  } finally {
    await store.close()
  }
}
