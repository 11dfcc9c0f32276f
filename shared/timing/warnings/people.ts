import type { Agenda, Item, Segment } from '../../agenda/model.ts'
import { type Plan, plannedLength } from '../../agenda/plan.ts'
import { textIn } from '../../agenda/textIn.ts'
import type { LanguageTag } from '../../agenda/texts.ts'
import { speaksIn } from '../../run/lookup.ts'
import { type Instant, MINUTE, plus, type Span } from '../../time/instant.ts'
import { scriptDuration } from '../pace.ts'
import type { Warning } from './warning.ts'

function translationWarning(agenda: Agenda, lang: LanguageTag): Warning | null {
  const lacksTitle = ({ title }: Pick<Item, 'title'>) => textIn(title, lang).missing
  const items = agenda.segments.flatMap((segment) => segment.items.filter(lacksTitle))
  const segments = agenda.segments.filter(lacksTitle)
  if (items.length + segments.length === 0) return null
  const [first] = items
  return {
    kind: 'untranslated',
    lang,
    fix: null,
    items: items.map(({ id }) => id),
    segments: segments.map(({ id }) => id),
    place: first ? { of: 'item', id: first.id } : { of: 'show' },
  }
}

/** Returns warnings about languages of the agenda in which titles are missing. */
export function translationWarnings(agenda: Agenda): readonly Warning[] {
  return agenda.languages.flatMap((lang) => translationWarning(agenda, lang) ?? [])
}

/** Kinds in which speakers choose their language, and breaks. */
const MIXED_KINDS: readonly Item['kind'][] = ['panel', 'discussion', 'qa', 'break']

/** Returns warnings about items without a floor language, if the agenda has several languages. */
export function floorWarnings(agenda: Agenda): readonly Warning[] {
  if (agenda.languages.length < 2) return []
  const items = agenda.segments.flatMap((segment) =>
    segment.items.filter(({ kind, language }) => language === null && !MIXED_KINDS.includes(kind)),
  )
  const [first] = items
  if (first === undefined) return []
  const place = { of: 'item', id: first.id } as const
  return [{ kind: 'no-language', items: items.map(({ id }) => id), place, fix: null }]
}

/** Returns warnings about changes of the floor language without an announcement. */
export function switchWarnings(agenda: Agenda): readonly Warning[] {
  const items = agenda.segments.flatMap((segment) => segment.items)
  return items.flatMap((item, n): readonly Warning[] => {
    const from = items[n - 1]?.language ?? null
    const to = item.language
    const isAnnounced = (item.briefing?.announce ?? null) !== null
    if (from === null || to === null || from === to || isAnnounced) return []
    return [{ kind: 'language-change', from, to, place: { of: 'item', id: item.id }, fix: null }]
  })
}

/** Returns warnings about scripts that are too long for their slots. */
export function scriptWarnings(agenda: Agenda): readonly Warning[] {
  const items = agenda.segments.flatMap((segment) => segment.items)
  return items.flatMap(({ id, planned: has, briefing }): readonly Warning[] => {
    const needs = briefing?.script === undefined ? 0 : scriptDuration(briefing.script)
    if (needs <= has) return []
    const value = Math.ceil(needs / MINUTE) * MINUTE
    const place = { of: 'item', id } as const
    const longer = { type: 'setValue', ...place, field: 'planned', value, was: has } as const
    return [{ kind: 'script-long', needs, has, place, fix: [longer] }]
  })
}

const SPEAKER_KINDS: readonly Item['kind'][] = ['welcome', 'talk', 'case']

/** Returns whether an item of this kind needs a speaker. */
export function needsSpeaker(kind: Item['kind']): boolean {
  return SPEAKER_KINDS.includes(kind)
}

/** Returns warnings about items that need a speaker or a length and have none. */
export function emptyWarnings(agenda: Agenda): readonly Warning[] {
  return agenda.segments.flatMap(({ items }) =>
    items.flatMap((item): readonly Warning[] => {
      const place = { of: 'item', id: item.id } as const
      const lacksSpeaker = needsSpeaker(item.kind) && item.speakers.length === 0
      const lacksLength = item.planned === 0 && item.kind !== 'closing'
      return [
        ...(lacksSpeaker ? [{ kind: 'no-speaker', place, fix: null } as const] : []),
        ...(lacksLength ? [{ kind: 'no-length', place, fix: null } as const] : []),
      ]
    }),
  )
}

/** Returns warnings about a person who is named twice in one item; the change removes the later mention. */
function repeatedSpeakers({ id, speakers: was }: Item): readonly Warning[] {
  const people = was.map(({ person }) => person)
  const value = was.filter(({ person }, at) => people.indexOf(person) === at)
  const repeated = people.filter((person, at) => people.indexOf(person) < at)
  return repeated.map((person) => ({
    kind: 'person-twice',
    person,
    other: null,
    place: { of: 'item', id },
    fix: [{ type: 'setValue', of: 'item', id, field: 'speakers', was, value }],
  }))
}

/** Returns the spans of a segment's items by its own clock time, even if the previous segment ends later. */
function nominalSpans(segment: Segment, plan: Plan): readonly (readonly [Item, Span])[] {
  const planned = plan.segments.get(segment.id)?.start
  let at: Instant | undefined = segment.start.type === 'notBefore' ? segment.start.at : planned
  return segment.items.flatMap((item) => {
    if (at === undefined) return []
    const span = { start: at, end: plus(at, plannedLength(item)) }
    at = span.end
    return [[item, span] as const]
  })
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Returns warnings about people who are in two places at once: twice in an item, or in items that overlap by their clock times. */
export function personWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  const blocks = agenda.segments.map((segment) => nominalSpans(segment, plan))
  const doubles = blocks.flatMap((block, n) =>
    block.flatMap(([item, span]) => {
      // Compares only neighbours: other segments overlap only by a mistake in a clock time.
      const earlier = (blocks[n - 1] ?? []).filter(([, other]) => overlaps(span, other))
      return earlier.flatMap(([other]) => {
        const people = item.speakers.filter(({ person }) => speaksIn(other, person))
        const place = { of: 'item', id: item.id } as const
        return people.map(({ person }): Warning => {
          return { kind: 'person-twice', person, other: other.id, place, fix: null }
        })
      })
    }),
  )
  return [...agenda.segments.flatMap(({ items }) => items.flatMap(repeatedSpeakers)), ...doubles]
}
