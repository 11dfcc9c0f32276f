import { createHash } from 'node:crypto'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope, ShowEvent, ShowState } from '../../shared/run/state.ts'
import { addEntries, listedErasures, type Revocation } from '../store/erasures.ts'
import { CannotWrite } from '../store/storeFaults.ts'

/** Returns a digest of a link of a show, as ids are made from names. */
function linkDigest(show: ShowId, link: LinkId): string {
  return createHash('sha256').update(`${show}/link/${link}`).digest('base64url').slice(0, 22)
}

function revocationOf({ show, wall, event }: Envelope): readonly Revocation[] {
  if (event.type !== 'linkRevoked' && event.type !== 'linkReplaced') return []
  const { link, generation, type } = event
  const revoked = type === 'linkRevoked'
  return [{ show, link: linkDigest(show, link), generation, revoked, at: Math.round(wall) }]
}

/** The links that were revoked or replaced, listed in the data folder: an older database must not admit them again. */
export class RevokedLinks {
  readonly #folder: string
  #list: readonly Revocation[]

  constructor(folder: string) {
    this.#folder = folder
    this.#list = listedErasures(folder).flatMap((one) => ('link' in one ? [one] : []))
  }

  /** Lists the links that events revoke or replace; durable when this returns, so before the log has the events. */
  add(envelopes: readonly Envelope[]): void {
    const added = envelopes.flatMap(revocationOf)
    if (added.length === 0) return
    try {
      addEntries(this.#folder, added)
    } catch (error) {
      throw new CannotWrite(error)
    }
    this.#list = [...this.#list, ...added]
  }

  /** Returns the events that revoke or replace links again, as an older database lacks that or such a link is made again. */
  repeatedIn({ show, links }: ShowState): readonly ShowEvent[] {
    const listed = this.#list.filter((one) => one.show === show)
    return links.flatMap(({ id, generation: present }): readonly ShowEvent[] => {
      const digest = linkDigest(show, id)
      const { generation, revoked } = listed.findLast(({ link }) => link === digest) ?? {}
      if (generation === undefined || generation <= present) return []
      return [{ type: revoked ? 'linkRevoked' : 'linkReplaced', v: 1, link: id, generation }]
    })
  }
}
