import { boothsOf } from '../../../shared/agenda/booths.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { BoothId, ItemId, PersonId, SegmentId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { ByEvent, EventType } from '../../../shared/run/events.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { findItem, personOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText, digits } from '../../../shared/time/format.ts'
import { type Duration, type Instant, SECOND } from '../../../shared/time/instant.ts'
import { oneLine } from '../terminal.ts'

/** A show around one event of its log: what was removed is named by the state before, what was made by the one after. */
export type StatesAround = { readonly before: ShowState; readonly after: ShowState }

/** What to write of each of some types of events. */
export type EventWords<T extends EventType> = ByEvent<T, [scene: StatesAround], string>

/** The language of what the command line prints. */
const LANGUAGE = 'en'

/** Returns a text in the language of the command line, on one line. */
export function plainText(texts: Texts): string {
  return oneLine(textIn(texts, LANGUAGE).text)
}

function agendasOf({ before, after }: StatesAround): readonly Agenda[] {
  return [after, before].flatMap(({ published, draft }) =>
    [published?.agenda, draft?.agenda].filter((agenda) => agenda !== undefined),
  )
}

function titled(text: Texts | undefined, id: string): string {
  return `"${text === undefined ? id : plainText(text)}"`
}

/** An item by its title, in quotes. */
export function itemName(scene: StatesAround, id: ItemId): string {
  const found = agendasOf(scene).flatMap((agenda) => findItem(agenda, id) ?? [])
  return titled(found[0]?.item.title, id)
}

/** A segment by its title, in quotes. */
export function segmentName(scene: StatesAround, id: SegmentId): string {
  const segments = agendasOf(scene).flatMap((agenda) => agenda.segments)
  return titled(segments.find((segment) => segment.id === id)?.title, id)
}

/** A person by name. */
export function personName(scene: StatesAround, id: PersonId): string {
  const found = agendasOf(scene).flatMap((agenda) => personOf(agenda, id) ?? [])
  return found[0] === undefined ? id : plainText(found[0].name)
}

/** What a booth is called. */
export function boothTitle(scene: StatesAround, id: BoothId): string {
  const found = agendasOf(scene).flatMap((agenda) => boothsOf(agenda))
  return oneLine(found.find((booth) => booth.id === id)?.name ?? id)
}

/** The person or booth that a link belongs to, or null. */
export function ownerOf(scene: StatesAround, { person, name, booth }: Grant): string | null {
  const of = booth === null ? null : boothTitle(scene, booth)
  const whose = [person === null ? (name ?? null) : personName(scene, person), of]
  const named = whose.filter((part) => part !== null).map(oneLine)
  return named.length === 0 ? null : named.join(', ')
}

/** Whom a link is for: its roles, and its person or booth where it has one. */
export function grantName(scene: StatesAround, grant: Grant): string {
  const whose = ownerOf(scene, grant)
  return `${grant.roles.join(' + ')}${whose === null ? '' : `: ${whose}`}`
}

/** A moment on the clock of the show's home. */
export function clockAt({ after }: StatesAround, at: Instant): string {
  const { published, draft } = after
  return clockText(at, homeZone((published ?? draft)?.agenda))
}

/** Two words written as one, as the code writes them, as two. */
export function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** A length in minutes and seconds. */
export function lengthText(ms: Duration): string {
  return `${ms < 0 ? '-' : ''}${digits(Math.round(Math.abs(ms) / SECOND))}`
}
