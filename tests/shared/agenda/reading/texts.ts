import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
  ReadSpeaker,
} from '../../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { Case } from '../../../support/given.ts'

/** A line of a text: a title, minutes, and who speaks. */
export type Line = readonly [title: string, minutes: number, ...speakers: string[]]

/** Somebody whom a text names as a speaker. */
export const speaker = (
  name: ReadSpeaker['name'],
  more: Partial<ReadSpeaker> = {},
): ReadSpeaker => ({ name, title: null, affiliation: null, role: 'speaker', ...more })

/** An item of a text: a talk of so many minutes. */
export const readItem = (
  title: string,
  minutes: number | null,
  more: Partial<ParsedItem> = {},
): ParsedItem => ({
  title: { en: title },
  kind: 'talk',
  start: null,
  planned: minutes === null ? null : minutes * MINUTE,
  inferred: [],
  speakers: [],
  talkingPoints: [],
  lines: [1],
  ...more,
})

function item([title, minutes, ...names]: Line): ParsedItem {
  const speakers = names.map((name) => speaker({ en: name }))
  return readItem(title, minutes, { speakers, kind: /break/i.test(title) ? 'break' : 'talk' })
}

/** What a text of one day in Berlin gave, without its segments. */
export const A_DAY: Omit<ParsedAgenda, 'segments'> = {
  title: { en: 'A day' },
  date: '2026-06-03',
  room: null,
  zones: ['Europe/Berlin'],
  startsAt: null,
  hardStop: null,
  meeting: null,
  notes: [],
}

/** A text with a block a list; each block has the title of its first line. */
export function text(...blocks: readonly (readonly Line[])[]): ParsedAgenda {
  const segments = blocks.map((lines, n): ReadSegment => {
    const items = lines.map(item)
    const title = items[0]?.title ?? { en: 'Block' }
    return { title, kind: 'talk', budget: null, start: n === 0 ? '09:00' : null, items }
  })
  return { ...A_DAY, segments }
}

export function taken(source: ParsedAgenda, held: readonly Agenda[] = []): Agenda {
  const made = draftFromReading(source, { date: null, zone: null }, held)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.agenda
}

export const itemsOf = ({ segments }: Agenda): readonly Item[] =>
  segments.flatMap(({ items }) => items)
export const en = ({ title }: { readonly title: Texts }) => title['en'] ?? ''

/** For each item, the title of the one that had its id before; a dash where that is new. */
export function fates(before: Agenda, after: Agenda): readonly string[] {
  const was = new Map(itemsOf(before).map((one) => [one.id, en(one)]))
  return itemsOf(after).map((one) => `${en(one)} < ${was.get(one.id) ?? '-'}`)
}

/** Takes a text over into the draft and publishes it. */
export function republished(show: Case, source: ParsedAgenda) {
  const { draft, published } = show.state
  const held = [draft, published].flatMap((one) => (one === null ? [] : [one.agenda]))
  show.drafts(taken(source, held))
  return show.when('publish')
}
