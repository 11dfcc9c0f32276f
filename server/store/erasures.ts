import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PersonId, ShowId } from '../../shared/agenda/ids.ts'
import { parseJson } from '../parseText.ts'
import { StartupError } from '../startupError.ts'
import { linkDigest, personDigest, rowsWithoutPerson, showDigest } from './erase.ts'
import { extendFile, putFile, putStart, startOf } from './files.ts'
import { logParts, replayParts } from './logParts.ts'
import type { Store } from './port.ts'

/** An erasure: the show, the digest of the person's id, and when (epoch ms). */
const Erasure = z.strictObject({ show: z.string(), person: z.string(), at: z.int() })
type Erasure = z.infer<typeof Erasure>

/** The deletion of a show: the digest of its id, and when (epoch ms). */
const Deletion = z.strictObject({ deleted: z.string(), at: z.int() })
type Deletion = z.infer<typeof Deletion>

/** A revoked or replaced link: the show, the digest of the link's id, its generation since, when (epoch ms), and whether its rehearsals stay open. */
const Revocation = z.strictObject({
  ...{ show: z.string(), link: z.string(), at: z.int() },
  ...{ generation: z.int(), revoked: z.boolean(), kept: z.literal(true).exactOptional() },
})
export type Revocation = z.infer<typeof Revocation>

/** An entry of the list in a data folder: what an older database must not bring back. */
export const Entry = z.union([Revocation, Erasure, Deletion])
export type Entry = z.infer<typeof Entry>

/** The fact with the erasures that a database has; an older copy of the database lacks the newest. */
const FACT = 'erasures'

/** Returns the file with the list, which is outside the database and part of every backup. A copy beside backups begins with the prefix of their names. */
export function erasureFile(folder: string, prefix = ''): string {
  return join(folder, `${prefix}erasures.json`)
}

function keyOf(one: Entry): string {
  if ('deleted' in one) return one.deleted
  return 'link' in one ? one.link : `${one.show}/${one.person}`
}

/** The first element of the list: how many entries it has at least, with a fixed width, as it is overwritten. */
const Counter = z.strictObject({ entries: z.string() })
const counterOf = (count: number) => `[\n{"entries":"${String(count).padStart(10, '0')}"}`
const COUNTER = /^\[\n\{"entries":"(\d{10})"\}/

/** Returns the list in a folder; throws a `StartupError` if it cannot be read. */
export function listedErasures(folder: string, prefix = ''): readonly Entry[] {
  const file = erasureFile(folder, prefix)
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  // After a kill, an addition may be unfinished. Nothing depends on it yet.
  const finished = `${text.slice(0, text.lastIndexOf('}') + 1)}]`
  for (const one of [text, finished]) {
    try {
      const all = parseJson(z.array(z.union([Entry, Counter])), one)
      const entries = all.flatMap((each) => ('entries' in each ? [] : [each]))
      // A list that was cut off, as by a full disk, lacks entries from before the last addition.
      if (one === text || entries.length >= Number(COUNTER.exec(text)?.[1] ?? 0))
        return merged(entries)
    } catch {
      // Neither is a list.
    }
  }
  throw new StartupError(
    `${file} is the list of erased people, deleted shows and revoked links, and is damaged: restore it from a backup. Without it, an older database brings them back.`,
  )
}

/** Returns a list with only the newest entry of a link, and of a deleted show only its deletion. */
function merged(all: readonly Entry[]): readonly Entry[] {
  const deleted = new Set(all.flatMap((one) => ('deleted' in one ? [one.deleted] : [])))
  const shows = new Set(all.flatMap((one) => ('show' in one ? [one.show] : [])))
  const gone = new Set([...shows].filter((show) => deleted.has(showDigest(show))))
  const byKey = new Map<string, Entry>()
  for (const one of all) {
    if ('show' in one && gone.has(one.show)) continue
    const other = byKey.get(keyOf(one))
    const isOlder = 'link' in one && other && 'link' in other && other.generation > one.generation
    if (!isOlder) byKey.set(keyOf(one), one)
  }
  return [...byKey.values()]
}

/** Adds entries to the list in a folder; it is durable when this returns. Entries that they replace are gone. */
export function addEntries(folder: string, entries: readonly Entry[], prefix = ''): void {
  putEntries(folder, merged([...listedErasures(folder, prefix), ...entries]), prefix)
}

/** The end of the list, which also other programs that format JSON write. */
const END = '}\n]\n'

function putEntries(folder: string, entries: readonly Entry[], prefix = ''): void {
  const lines = entries.map((one) => `,\n${JSON.stringify(one)}`)
  putFile(erasureFile(folder, prefix), `${counterOf(entries.length)}${lines.join('')}\n]\n`)
}

/** Adds entries at the end of the list in a data folder, which takes as long for a long list; it is durable when this returns. */
export function appendEntries(folder: string, entries: readonly Entry[]): void {
  const end = `},\n${entries.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`
  const file = erasureFile(folder)
  const count = COUNTER.exec(startOf(file, counterOf(0).length))?.[1]
  if (count === undefined || !extendFile(file, END, end)) addEntries(folder, entries)
  else putStart(file, counterOf(Number(count) + entries.length))
}

/** Takes entries off the list in a data folder again; those that they replaced, from the list `before`, are back. */
export function removeEntries(
  folder: string,
  entries: readonly Entry[],
  before: readonly Entry[],
): void {
  const keys = new Set(entries.map(keyOf))
  const others = listedErasures(folder).filter((one) => !keys.has(keyOf(one)))
  putEntries(folder, [...others, ...before.filter((one) => keys.has(keyOf(one)))])
}

async function appliedErasures(store: Pick<Store, 'fact'>): Promise<readonly string[]> {
  return parseJson(z.array(z.string()), (await store.fact(FACT)) ?? '[]')
}

/** Whether a show of this id was deleted. Its links would open another show of the id. */
export async function isDeleted(store: Pick<Store, 'fact'>, show: ShowId): Promise<boolean> {
  return (await appliedErasures(store)).includes(showDigest(show))
}

async function applyDeletion(store: Store, { deleted }: Deletion): Promise<void> {
  const show = (await store.shows()).find((one) => showDigest(one) === deleted)
  // The entries of people erased from the show contain its id. They go first, as a deletion that was interrupted is repeated.
  const others = (await appliedErasures(store)).filter(
    (key) => show === undefined || !key.startsWith(`${show}/`),
  )
  await store.setFact(FACT, JSON.stringify(others))
  if (show !== undefined) await store.rewriteShow(show, async () => null)
  await store.setFact(FACT, JSON.stringify([...others, deleted]))
}

async function apply(store: Store, erasure: Erasure | Deletion): Promise<void> {
  if ('deleted' in erasure) return applyDeletion(store, erasure)
  const { show, person } = erasure
  await store.rewriteShow(show, (rows) =>
    rowsWithoutPerson(rows, ({ id }) => personDigest(show, id) === person),
  )
  const applied = new Set([...(await appliedErasures(store)), keyOf(erasure)])
  await store.setFact(FACT, JSON.stringify([...applied]))
}

/** Erases a person from a show for good: first lists it in the data folder, so that an older database is erased again. */
export async function eraseForGood(
  store: Store,
  folder: string | undefined,
  { show, person, at }: { readonly show: ShowId; readonly person: PersonId; readonly at: number },
): Promise<void> {
  const erasure = { show, person: personDigest(show, person), at }
  if (folder !== undefined) {
    const { links } = await replayParts(logParts(store, show))
    // Links that are made again for somebody with the same id get other addresses.
    const revocations = links
      .filter(({ grant }) => grant.person === person)
      .map(({ id, generation }): Revocation => {
        const link = linkDigest(show, id)
        return { show, link, generation: generation + 1, revoked: false, at }
      })
    appendEntries(folder, [erasure, ...revocations])
  }
  await apply(store, erasure)
}

/** Deletes a show for good: first lists it in the data folder, in place of the people erased from it, so that it is deleted again from an older database. */
export async function deleteForGood(
  store: Store,
  folder: string | undefined,
  show: ShowId,
  at: number,
): Promise<void> {
  const deletion = { deleted: showDigest(show), at }
  if (folder !== undefined) addEntries(folder, [deletion])
  await applyDeletion(store, deletion)
}

/** Repeats the listed erasures and deletions that a database lacks, as after its restoration from a backup; returns how many. Nothing else may use the database. Revocations are repeated when a show is loaded. */
export async function repeatErasures(
  store: Store,
  folder: string,
  refuseIfShared: () => Promise<void>,
): Promise<number> {
  const applied = new Set(await appliedErasures(store))
  const missing = listedErasures(folder).flatMap((one) =>
    'link' in one || applied.has(keyOf(one)) ? [] : [one],
  )
  if (missing.length > 0) await refuseIfShared()
  for (const one of missing) await apply(store, one)
  await store.clearFiles()
  return missing.length
}
