import { createHash } from 'node:crypto'
import { originOf } from '../../shared/access/closedRehearsal.ts'
import type { LinkId, PersonId, ShowId } from '../../shared/agenda/ids.ts'
import { SERVER } from '../../shared/run/actors.ts'
import { Eraser } from '../../shared/run/erasure/eraser.ts'
import {
  isErased,
  isJsonRecord,
  PeopleCollector,
  peopleNamed,
  type StoredPerson,
} from '../../shared/run/erasure/storedPeople.ts'
import type { ShowEvent, ShowState } from '../../shared/run/state.ts'
import { jsonIn } from '../parseText.ts'
import { inParts, logParts, replayParts } from './logParts.ts'
import type { Rewriting, ShowRows, SideRow, Store } from './port.ts'
import { type EventRow, envelopeOf } from './storedEvent.ts'

/** The effect of erasing a person of a show: the texts that mention them, before and after, and how many others have the same name. */
export type ErasurePreview = {
  readonly mentions: ReadonlyArray<{ readonly before: string; readonly after: string }>
  readonly namesakes: number
}

function contactsOf(side: readonly SideRow[], { id }: StoredPerson): readonly string[] {
  return side.flatMap((row) =>
    row.kind === 'contact' && row.id === id && row.value !== null ? [row.value] : [],
  )
}

/** Returns the people of a show that are not erased, from its whole log, and its events in parts. */
export async function readPeople(store: Pick<Store, 'eventsAfter'>, show: ShowId) {
  const collector = new PeopleCollector()
  const parts: ShowEvent[][] = []
  for await (const part of logParts(store, show)) {
    const events = part.map(({ event }) => event)
    collector.addFrom(events)
    parts.push(events)
  }
  const all = [...collector.people.values()]
  return { parts, all, people: all.filter((one) => !isErased(one)) }
}

/** Returns the effect of erasing a person; null if the show has no such person, or the person is erased. */
export async function previewErasure(
  store: Pick<Store, 'eventsAfter' | 'sideRows'>,
  show: ShowId,
  id: PersonId,
): Promise<ErasurePreview | null> {
  const { parts, all, people } = await readPeople(store, show)
  const person = people.find((one) => one.id === id)
  if (person === undefined) return null
  const eraser = new Eraser(person, all, contactsOf(await store.sideRows(show), person))
  for await (const part of inParts(parts.flat())) eraser.rewrite(part)
  const mentions = [...eraser.mentions].map(([before, after]) => ({ before, after }))
  const namesakes = new Set([...person.names.keys()].flatMap((name) => peopleNamed(people, name)))
  return { mentions, namesakes: namesakes.size - 1 }
}

/** Returns the texts of a show's events that contain a name. */
export function textsWith(events: readonly unknown[], name: string): readonly string[] {
  const person = { id: '', number: 0, hasLink: false, families: new Map() }
  const eraser = new Eraser({ ...person, names: new Map([[name, 'en']]) }, [])
  eraser.rewrite(events)
  return [...eraser.mentions.keys()]
}

const digestOf = (text: string) =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Returns a digest of a person of a show, as ids are made from names. */
export function personDigest(show: ShowId, person: PersonId): string {
  return digestOf(`${show}/${person}`)
}

/** Returns a digest of a link of a show, as ids are made from names. */
export function linkDigest(show: ShowId, link: LinkId): string {
  return digestOf(`${show}/link/${link}`)
}

/** Returns a digest of a show, as its id is made from its title. */
export function showDigest(show: ShowId): string {
  return digestOf(show)
}

/** Returns the events that follow an erasure: the person's links are revoked. At least one event follows, so that screens load the show again. */
function eventsAfterErasure({ links }: ShowState, person: PersonId): readonly ShowEvent[] {
  const revocations = links
    .filter(({ grant, revoked }) => grant.person === person && !revoked)
    .map(({ id: link, generation }): ShowEvent => {
      return { type: 'linkRevoked', v: 1, link, generation: generation + 1 }
    })
  return revocations.length > 0 ? revocations : [{ type: 'findingSettled', v: 1, finding: person }]
}

function rewriteEvent(row: EventRow, eraser: Eraser, { id, hasLink }: StoredPerson): EventRow {
  const command = row.command_id === `here/${id}` ? `here/${eraser.id}` : row.command_id
  const actor = hasLink && row.actor === id ? eraser.id : row.actor
  const command_id = eraser.replace(command)
  const event = JSON.stringify(eraser.rewrite(jsonIn(row.event)))
  const isSame = actor === row.actor && command_id === row.command_id && event === row.event
  return isSame ? row : { ...row, actor, command_id, event }
}

function isOfLink(value: string, links: ReadonlySet<string>): boolean {
  const entry = jsonIn(value)
  return isJsonRecord(entry) && typeof entry['link'] === 'string' && links.has(entry['link'])
}

/** Returns the value of a side row without the contact and the openings of a person, and without the name in messages to webhooks. */
function sideValueWithout(
  { kind, id: of, value }: SideRow,
  links: ReadonlySet<string>,
  eraser: Eraser,
  { id }: StoredPerson,
): string | null {
  if ((kind === 'contact' && of === id) || (kind === 'opened' && links.has(of))) return null
  if (value === null || (kind !== 'delivery' && kind !== 'audit')) return value
  // Addresses and devices of the person.
  return kind === 'audit' && isOfLink(value, links) ? null : String(eraser.rewrite(value))
}

/** Returns how side rows are rewritten. Those that exist now are rewritten in advance, as the store then writes them all at once. */
async function rewriteSide(
  side: readonly SideRow[],
  newValueOf: (row: SideRow) => string | null,
): Promise<Rewriting['sideValue']> {
  const keyOf = ({ kind, id, value }: SideRow) => `${kind} ${id} ${value}`
  const known = new Map<string, string | null>()
  for await (const part of inParts(side))
    for (const row of part) known.set(keyOf(row), newValueOf(row))
  return (row) => known.get(keyOf(row)) ?? newValueOf(row)
}

/** Returns a show without a person; unchanged if there is no such person. Throws if the rewritten log cannot be replayed. Works in parts, so that it delays no other show. */
export async function rowsWithoutPerson(
  rows: ShowRows,
  isPerson: (person: StoredPerson) => boolean,
): Promise<Rewriting> {
  const collector = new PeopleCollector()
  for await (const part of inParts(rows.events))
    collector.addFrom(part.map(({ event }) => jsonIn(event)))
  const people = [...collector.people.values()]
  const person = people.find((one) => !isErased(one) && isPerson(one))
  const last = rows.events.at(-1)
  if (person === undefined || last === undefined)
    return { events: rows.events, sideValue: ({ value }) => value }
  const eraser = new Eraser(person, people, contactsOf(rows.side, person))
  const events: EventRow[] = []
  const rewritten = async function* () {
    for await (const part of inParts(rows.events)) {
      const now = part.map((row) => rewriteEvent(row, eraser, person))
      events.push(...now)
      yield now.map(envelopeOf)
    }
  }
  const state = await replayParts(rewritten())
  const author = { actor: SERVER, role: 'owner', command_id: `erase/${eraser.id}` }
  const added = eventsAfterErasure(state, eraser.id).map((event, n): EventRow => {
    return { ...last, ...author, seq: last.seq + n + 1, event: JSON.stringify(event) }
  })
  const own = state.links.filter(({ grant }) => grant.person === eraser.id)
  const links = new Set([person.id, ...own.map(({ id }) => id)])
  const newValueOf = (row: SideRow) => sideValueWithout(row, links, eraser, person)
  return { events: [...events, ...added], sideValue: await rewriteSide(rows.side, newValueOf) }
}

/** Returns a show and its rehearsals, and theirs, which have the same people. */
export function withRehearsals(show: ShowId, states: readonly ShowState[]): readonly ShowId[] {
  const rehearsals = states.filter((state) => originOf(state) === show && state.show !== show)
  return [show, ...rehearsals.flatMap((one) => withRehearsals(one.show, states))]
}
