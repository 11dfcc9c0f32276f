import { z } from 'zod'
import type { Audience } from '../../../../shared/access/audience.ts'
import { visibleAgenda } from '../../../../shared/access/visibleAgenda.ts'
import {
  type Difference,
  differenceOf,
  type FieldDifference,
} from '../../../../shared/agenda/difference.ts'
import type { Topic, ValueForm } from '../../../../shared/agenda/fields/field.ts'
import { type FieldWord, labelOf } from '../../../../shared/agenda/fields/fieldLabel.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { type Agenda, HardStop, SegmentStart, Speaker } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { type LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../shared/run/lookup.ts'
import { type Instant, instant, MINUTE } from '../../../../shared/time/instant.ts'
import { isJoined } from '../editor/model/rows.ts'

/** A value of an agenda as a change tells it. */
export type ChangeValue =
  | { readonly as: 'none' }
  | { readonly as: 'text'; readonly text: string; readonly lang: string }
  | { readonly as: 'minutes'; readonly count: number }
  | { readonly as: 'time'; readonly at: Instant }
  | { readonly as: 'follows' }
  | { readonly as: 'sum' }
  | { readonly as: 'people'; readonly names: readonly Texts[] }
  | {
      readonly as: 'terms'
      readonly added: number
      readonly changed: number
      readonly removed: number
    }

const SHAPES = {
  texts: Texts,
  start: SegmentStart,
  stop: HardStop,
  speakers: z.array(Speaker),
  number: z.number(),
} as const

/** Whether a value has a shape by its name. */
function hasShape<Name extends keyof typeof SHAPES>(
  value: unknown,
  name: Name,
): value is z.infer<(typeof SHAPES)[Name]> {
  return SHAPES[name].safeParse(value).success
}

function length(value: unknown): ChangeValue {
  return hasShape(value, 'number') ? { as: 'minutes', count: value / MINUTE } : { as: 'sum' }
}

function start(value: unknown): ChangeValue {
  return hasShape(value, 'start') && value.type === 'notBefore'
    ? { as: 'time', at: value.at }
    : { as: 'follows' }
}

/** Speakers, or one person by their id. */
function people(value: unknown, agenda: Agenda): ChangeValue {
  const one = typeof value === 'string' ? [value] : []
  const all = hasShape(value, 'speakers') ? value.map(({ person }) => person) : one
  const names = all
    .map((person) => personOf(agenda, person)?.name)
    .filter((name) => name !== undefined)
  return names.length === 0 ? { as: 'none' } : { as: 'people', names }
}

/** How many terms come into a glossary, become others, and go. */
function termsValue(before: readonly Term[], after: readonly Term[]): ChangeValue {
  const was = new Map(before.map((term) => [term.id, term]))
  const is = new Set(after.map(({ id }) => id))
  const known = after.filter(({ id }) => was.has(id))
  return {
    as: 'terms',
    added: after.length - known.length,
    changed: known.filter((term) => !same(term, was.get(term.id))).length,
    removed: before.filter(({ id }) => !is.has(id)).length,
  }
}

/** Returns a value of a field in a form that fits into a line; null if only the change itself can be stated. */
function describeValue(as: ValueForm, value: unknown, agenda: Agenda): ChangeValue | null {
  switch (as) {
    case 'length':
      return length(value)
    case 'start':
      return start(value)
    case 'time':
      return hasShape(value, 'number') ? { as: 'time', at: instant(value) } : { as: 'none' }
    case 'stop':
      return hasShape(value, 'stop') ? { as: 'time', at: value.at } : { as: 'none' }
    case 'people':
      return people(value, agenda)
    case 'texts':
    case 'terms':
    case 'change':
      return null
  }
}

/** The groups of changes. */
const GROUPS = ['times', 'people', 'wording', 'rest'] as const satisfies readonly Topic[]

/** One change: the thing, its field, and the values before and after if they fit into a line. */
export type Change = {
  readonly key: string
  readonly group: Topic
  /** What it is of; null: the show itself. */
  readonly name: Texts | null
  readonly kind: Difference['kind']
  readonly field: FieldWord | null
  /** The language of a text that changes. */
  readonly lang: LanguageTag | null
  readonly before: ChangeValue | null
  readonly after: ChangeValue | null
}

/** Everything that a publication changes, by groups, and for whom. */
export type Changes = {
  readonly count: number
  /** How many of them the audience sees. */
  readonly open: number
  readonly groups: readonly { readonly group: Topic; readonly changes: readonly Change[] }[]
  /** How many items start at another time without being changed themselves. */
  readonly shifted: number
  /** Everyone on whose turn something changes. */
  readonly people: readonly Texts[]
}

function nameOf({ place }: Difference, before: Agenda, after: Agenda): Texts | null {
  if (place.of === 'show') return null
  const find = (agenda: Agenda) => {
    if (place.of === 'person') return personOf(agenda, place.id)?.name
    if (place.of === 'item') return findItem(agenda, place.id)?.item.title
    return agenda.segments.find(({ id }) => id === place.id)?.title
  }
  return find(after) ?? find(before) ?? null
}

function textsOf(value: unknown): Texts {
  return hasShape(value, 'texts') ? value : {}
}

/** The languages in which a text changes. */
function changedTags({ before, after }: FieldDifference): readonly LanguageTag[] {
  const [was, is] = [textsOf(before), textsOf(after)]
  const tags = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return tags.filter((tag) => was[tag] !== is[tag])
}

/** Two agendas, and the segments that in both are one row with their only item, by that item (R6b). */
type Compared = {
  readonly before: Agenda
  readonly after: Agenda
  readonly rows: ReadonlyMap<string, string>
}

function compared(before: Agenda, after: Agenda): Compared {
  const rows = ({ segments }: Agenda) =>
    segments
      .filter(isJoined)
      .flatMap(({ id, items }) => items.map((item) => [item.id, id] as const))
  const was = new Map(rows(before))
  return { before, after, rows: new Map(rows(after).filter(([item, id]) => was.get(item) === id)) }
}

/** The row of the table that a thing is in, or the thing where it has none. */
function rowOf(place: Difference['place'], { rows }: Compared): string {
  const row = place.of === 'item' ? rows.get(place.id) : undefined
  return row === undefined ? `${place.of} ${'id' in place ? place.id : ''}` : `segment ${row}`
}

function textValue(value: unknown, lang: LanguageTag): ChangeValue {
  const text = textsOf(value)[lang]
  return text === undefined ? { as: 'none' } : { as: 'text', text, lang }
}

function changesOf(one: Difference, agendas: Compared): readonly Change[] {
  const { kind, place } = one
  const { before, after } = agendas
  const row = rowOf(place, agendas)
  const [name, nothing] = [nameOf(one, before, after), { lang: null, before: null, after: null }]
  if (kind !== 'changed') {
    const group = place.of === 'person' ? 'people' : 'times'
    return [{ ...nothing, key: `${row} ${kind}`, name, group, kind, field: null }]
  }
  return one.fields.flatMap((changed): readonly Change[] => {
    const { word: field, topic: group, form } = labelOf(place.of, changed.field)
    // The length of an item that is one row with its segment is also the budget of that.
    const own = row.startsWith('segment') && field === 'planned' ? 'budget' : changed.field
    const bare = { ...nothing, key: `${row} ${own}`, name, group, kind, field }
    if (form === 'terms')
      return [{ ...bare, after: termsValue(before.glossary ?? [], after.glossary ?? []) }]
    if (form !== 'texts') {
      const was = describeValue(form, changed.before, before)
      return [{ ...bare, before: was, after: describeValue(form, changed.after, after) }]
    }
    return changedTags(changed).map((lang) => ({
      ...bare,
      key: `${bare.key} ${lang}`,
      lang,
      before: textValue(changed.before, lang),
      after: textValue(changed.after, lang),
    }))
  })
}

/** Items of both agendas whose planned start moves by a minute or more, though nothing of their row does. */
function shiftedItems(agendas: Compared, differences: readonly Difference[]) {
  const changed = new Set(differences.map(({ place }) => rowOf(place, agendas)))
  const was = planOf(agendas.before).items
  const is = planOf(agendas.after).items
  return [...is.keys()].filter((id) => {
    const then = was.get(id)?.start
    const now = is.get(id)?.start
    if (then === undefined || now === undefined) return false
    if (changed.has(rowOf({ of: 'item', id }, agendas))) return false
    return Math.abs(now - then) >= MINUTE
  })
}

/** Each change once: what changes alike on a segment and on the item that is one row with it is one (P7b). */
function allChanges(agendas: Compared, differences: readonly Difference[]): readonly Change[] {
  const all = differences.flatMap((one) => changesOf(one, agendas))
  return [...new Map(all.map((change) => [change.key, change])).values()]
}

const AUDIENCE: Audience = { roles: ['audience'], person: null, booth: null }

/** How many of some changes the audience sees. */
function openAmong(all: readonly Change[], { before, after, rows }: Compared): number {
  const agendas = {
    before: visibleAgenda(before, AUDIENCE),
    after: visibleAgenda(after, AUDIENCE),
    rows,
  }
  const open = allChanges(agendas, differenceOf(agendas.before, agendas.after))
  return all.filter(({ key }) => open.some((one) => one.key === key)).length
}

/** What publishing `after` in place of `before` changes. */
export function changesBetween(before: Agenda, after: Agenda): Changes {
  const agendas = compared(before, after)
  const differences = differenceOf(before, after)
  const all = allChanges(agendas, differences)
  const shifted = shiftedItems(agendas, differences)
  const speaking = shifted.flatMap((id) => findItem(after, id)?.item.speakers ?? [])
  const people: ReadonlySet<PersonId> = new Set([
    ...differences.flatMap((one) => one.people),
    ...speaking.map(({ person }) => person),
  ])
  return {
    count: all.length,
    open: openAmong(all, agendas),
    groups: GROUPS.map((group) => ({
      group,
      changes: all.filter((change) => change.group === group),
    })).filter(({ changes }) => changes.length > 0),
    shifted: shifted.length,
    people: [...people]
      .map((id) => (personOf(after, id) ?? personOf(before, id))?.name)
      .filter((name) => name !== undefined),
  }
}
