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

/** The states around an event: a removed thing has its name in `before`, a new one in `after`. */
export type StatesAround = { readonly before: ShowState; readonly after: ShowState }

/** For each of the given event types, a function that describes such an event. */
export type EventTexts<T extends EventType> = ByEvent<T, [scene: StatesAround], string>

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

function quotedTitle(text: Texts | undefined, id: string): string {
  return `"${text === undefined ? id : plainText(text)}"`
}

/** Returns the title of an item, in quotes. */
export function itemName(scene: StatesAround, id: ItemId): string {
  const found = agendasOf(scene).flatMap((agenda) => findItem(agenda, id) ?? [])
  return quotedTitle(found[0]?.item.title, id)
}

/** Returns the title of a segment, in quotes. */
export function segmentName(scene: StatesAround, id: SegmentId): string {
  const segments = agendasOf(scene).flatMap((agenda) => agenda.segments)
  return quotedTitle(segments.find((segment) => segment.id === id)?.title, id)
}

export function personName(scene: StatesAround, id: PersonId): string {
  const found = agendasOf(scene).flatMap((agenda) => personOf(agenda, id) ?? [])
  return found[0] === undefined ? id : plainText(found[0].name)
}

export function boothTitle(scene: StatesAround, id: BoothId): string {
  const found = agendasOf(scene).flatMap((agenda) => boothsOf(agenda))
  return oneLine(found.find((booth) => booth.id === id)?.name ?? id)
}

/** Returns the person (or guest name) and the booth of a link, joined by a comma; null if it has neither. */
export function linkOwner(scene: StatesAround, { person, name, booth }: Grant): string | null {
  const boothName = booth === null ? null : boothTitle(scene, booth)
  const personAndBooth = [person === null ? (name ?? null) : personName(scene, person), boothName]
  const parts = personAndBooth.filter((part) => part !== null).map(oneLine)
  return parts.length === 0 ? null : parts.join(', ')
}

/** Names a link by its roles and its person or booth. */
export function grantName(scene: StatesAround, grant: Grant): string {
  const owner = linkOwner(scene, grant)
  return `${grant.roles.join(' + ')}${owner === null ? '' : `: ${owner}`}`
}

/** Formats a time in the home zone of the show. */
export function clockTime({ after }: StatesAround, at: Instant): string {
  const { published, draft } = after
  return clockText(at, homeZone((published ?? draft)?.agenda))
}

/** Turns a camelCase name into words. */
export function splitCamelCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Formats a length as minutes and seconds. */
export function lengthText(ms: Duration): string {
  return `${ms < 0 ? '-' : ''}${digits(Math.round(Math.abs(ms) / SECOND))}`
}
