import { existsSync, statSync } from 'node:fs'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope, ShowEvent, ShowState } from '../../shared/run/state.ts'
import { linkDigest } from '../store/erase.ts'
import {
  appendEntries,
  type Entry,
  erasureFile,
  listedErasures,
  type Revocation,
  removeEntries,
} from '../store/erasures.ts'
import { CannotWrite } from '../store/storeFaults.ts'

function revocationOf({ show, wall, event }: Envelope): readonly Revocation[] {
  if (event.type !== 'linkRevoked' && event.type !== 'linkReplaced') return []
  const { link, generation, type } = event
  const revoked = type === 'linkRevoked'
  const kept = 'keptRehearsals' in event ? { kept: event.keptRehearsals } : {}
  const at = Math.round(wall)
  return [{ show, link: linkDigest(show, link), generation, revoked, at, ...kept }]
}

/** The links that were revoked or replaced, listed in the data folder: an older database must not admit them again. */
export class RevokedLinks {
  readonly #folder: string
  /** The list as it was read last, and which state of the file that was. */
  #list: readonly Entry[] = []
  #version = ''

  constructor(folder: string) {
    this.#folder = folder
    this.#entries()
  }

  /**
   * Lists the links that events revoke or replace; durable when this returns, so before the log has the events. Returns the
   * function that takes them off the list, if the events were certainly not written.
   */
  add(envelopes: readonly Envelope[]): () => void {
    const added = envelopes.flatMap(revocationOf)
    if (added.length === 0) return () => undefined
    try {
      const before = this.#entries()
      appendEntries(this.#folder, added)
      // Without reading the whole list again.
      this.#list = [...before, ...added]
      this.#version = this.#fileVersion()
      return () => {
        try {
          removeEntries(this.#folder, added, before)
        } catch {
          // On a full disk the entries stay: the links will be revoked, rather than valid by mistake.
        }
      }
    } catch (error) {
      throw new CannotWrite(error)
    }
  }

  /** Returns the events that revoke or replace links again, as an older database lacks that or such a link is made again. */
  repeatedIn({ show, links }: ShowState): readonly ShowEvent[] {
    const listed = this.#revocationsOf(show)
    return links.flatMap(({ id, generation: present }): readonly ShowEvent[] => {
      const { generation, revoked, kept } = listed.get(linkDigest(show, id)) ?? {}
      if (generation === undefined || generation <= present) return []
      if (!revoked) return [{ type: 'linkReplaced', v: 1, link: id, generation }]
      // Rehearsals of an address that was replaced before the revocation were closed.
      const still = kept && generation === present + 1 ? { keptRehearsals: kept } : {}
      return [{ type: 'linkRevoked', v: 1, link: id, generation, ...still }]
    })
  }

  #revocationsOf(show: ShowId): ReadonlyMap<string, Revocation> {
    const own = new Map<string, Revocation>()
    for (const one of this.#entries()) {
      if (!('link' in one) || one.show !== show) continue
      const { generation = -1 } = own.get(one.link) ?? {}
      if (one.generation >= generation) own.set(one.link, one)
    }
    return own
  }

  /** Returns the list; reads it only if the file changed, as an erasure changes it too. */
  #entries(): readonly Entry[] {
    const version = this.#fileVersion()
    if (version !== this.#version) {
      this.#list = listedErasures(this.#folder)
      this.#version = version
    }
    return this.#list
  }

  #fileVersion(): string {
    const file = erasureFile(this.#folder)
    const { ino = 0, mtimeMs = 0, size = 0 } = existsSync(file) ? statSync(file) : {}
    return `${ino} ${mtimeMs} ${size}`
  }
}
