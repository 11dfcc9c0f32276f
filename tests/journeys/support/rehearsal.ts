import { linksKey } from '../../../server/access/linksKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { linksOf } from '../../../server/host/showLinks.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { instant } from '../../../shared/time/instant.ts'
import { type House, openHouse } from './house.ts'

/** The links of a second moderator, and of whoever moves the clock. */
export const SECOND_DESK = 'moderator-2'
export const CLOCK = 'clock'

const moderates: Grant = { roles: ['moderator'], person: null, booth: null }

/** A house whose one show is a rehearsal of an agenda, with its clock standing at a second of the epoch. */
export async function openRehearsal(
  agenda: Agenda,
  now: number,
): Promise<{ readonly house: House; readonly linkOf: (link: string) => string }> {
  let key = Buffer.alloc(0)
  const house = await openHouse(async (folder) => {
    const store = new SqliteStore(folder)
    key = Buffer.from(await linksKey(folder, store))
    const at = instant(now * 1_000)
    await makeShow(store, {
      show: BUNDLED_SHOW,
      agenda,
      links: [
        ...linksOf(agenda),
        { link: SECOND_DESK, grant: moderates },
        { link: CLOCK, grant: moderates },
      ],
      wall: at,
      rehearsal: { anchor: at, at: instant(Date.now()), rate: 1, paused: true },
    })
    // So that the server makes no other.
    await store.setFact('bundled-show', BUNDLED_SHOW)
    await store.close()
  })
  const linkOf = (link: string) =>
    `${house.server().url}/#${BUNDLED_SHOW}.${link}.${tokenOf(key, BUNDLED_SHOW, link, 0)}`
  return { house, linkOf }
}
