import { agendaSeen } from '../../../../shared/access/agendaSeen.ts'
import type { Audience } from '../../../../shared/access/audience.ts'
import {
  type Difference,
  differenceOf,
  type FieldDifference,
} from '../../../../shared/agenda/difference.ts'
import type { Topic } from '../../../../shared/agenda/fields/field.ts'
import { toldOf, type Word } from '../../../../shared/agenda/fields/told.ts'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { isTold, type ToldValue, termsTold, told } from './told.ts'

/** What changes are told under. */
const GROUPS = ['times', 'people', 'wording', 'rest'] as const satisfies readonly Topic[]

/** One change as it is told: of what, and what of it, from what to what where that can be said in a line. */
export type Change = {
  readonly key: string
  readonly group: Topic
  /** What it is of; null: the show itself. */
  readonly name: Texts | null
  readonly kind: Difference['kind']
  readonly of: Difference['place']['of']
  readonly field: Word | null
  /** The language of a text that changes. */
  readonly lang: LanguageTag | null
  readonly before: ToldValue | null
  readonly after: ToldValue | null
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
  const find = (agenda: Agenda): Texts | null => {
    switch (place.of) {
      case 'show':
        return null
      case 'segment':
        return agenda.segments.find(({ id }) => id === place.id)?.title ?? null
      case 'item':
        return findItem(agenda, place.id)?.item.title ?? null
      case 'person':
        return personOf(agenda, place.id)?.name ?? null
    }
  }
  return find(after) ?? find(before)
}

function textsOf(value: unknown): Texts {
  return isTold(value, 'texts') ? value : {}
}

/** The languages in which a text changes. */
function changedTags({ before, after }: FieldDifference): readonly LanguageTag[] {
  const [was, is] = [textsOf(before), textsOf(after)]
  const tags = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return tags.filter((tag) => was[tag] !== is[tag])
}

type BeforeAndAfter = { readonly before: Agenda; readonly after: Agenda }

function fieldChanges(
  one: Difference,
  changed: FieldDifference,
  { before, after }: BeforeAndAfter,
): readonly Change[] {
  const { kind, place } = one
  const row = toldOf(place.of, changed.field)
  const key = `${place.of} ${'id' in place ? place.id : ''} ${changed.field}`
  const name = nameOf(one, before, after)
  const { word: field, under: group } = row
  const bare = { key, name, group, kind, of: place.of, field, lang: null }
  if (row.as === 'terms') {
    const terms = termsTold(before.glossary ?? [], after.glossary ?? [])
    return [{ ...bare, before: null, after: terms }]
  }
  if (row.as !== 'texts') {
    const was = told(row.as, changed.before, before)
    return [{ ...bare, before: was, after: told(row.as, changed.after, after) }]
  }
  const text = (value: unknown, tag: LanguageTag): ToldValue => {
    const found = textsOf(value)[tag]
    return found === undefined ? { as: 'none' } : { as: 'text', text: found, lang: tag }
  }
  return changedTags(changed).map((lang) => ({
    ...bare,
    key: `${key} ${lang}`,
    lang,
    before: text(changed.before, lang),
    after: text(changed.after, lang),
  }))
}

function changesOf(one: Difference, agendas: BeforeAndAfter): readonly Change[] {
  if (one.kind === 'changed') {
    return one.fields.flatMap((field) => fieldChanges(one, field, agendas))
  }
  const { kind, place } = one
  const bare = {
    kind,
    of: place.of,
    field: null,
    lang: null,
    before: null,
    after: null,
    name: nameOf(one, agendas.before, agendas.after),
  }
  const id = 'id' in place ? place.id : ''
  return [
    {
      ...bare,
      key: `${place.of} ${id} ${kind}`,
      group: place.of === 'person' ? 'people' : 'times',
    },
  ]
}

function comesOrGoes(kind: Difference['kind']): boolean {
  return kind === 'added' || kind === 'removed'
}

/** The items of blocks that come or go as a whole: the block is told for them. */
function wholeSegments({ before, after }: BeforeAndAfter, differences: readonly Difference[]) {
  const blocks = new Set(
    differences.flatMap(({ place, kind }) =>
      place.of === 'segment' && comesOrGoes(kind) ? [place.id] : [],
    ),
  )
  const all = [...before.segments, ...after.segments].filter(({ id }) => blocks.has(id))
  return new Set(all.flatMap(({ items }) => items.map(({ id }) => id)))
}

/** Items of both agendas whose planned start moves by a minute or more, though nothing of their own does. */
function shiftedItems({ before, after }: BeforeAndAfter, differences: readonly Difference[]) {
  const own = new Set(differences.flatMap(({ place }) => (place.of === 'item' ? [place.id] : [])))
  const was = planOf(before).items
  const is = planOf(after).items
  return [...is.keys()].filter((id) => {
    const then = was.get(id)?.start
    const now = is.get(id)?.start
    if (then === undefined || now === undefined || own.has(id)) return false
    return Math.abs(now - then) >= MINUTE
  })
}

function allChanges(
  agendas: BeforeAndAfter,
  differences: readonly Difference[],
): readonly Change[] {
  const whole = wholeSegments(agendas, differences)
  return differences
    .filter(({ place, kind }) => !(comesOrGoes(kind) && place.of === 'item' && whole.has(place.id)))
    .flatMap((one) => changesOf(one, agendas))
}

const AUDIENCE: Audience = { roles: ['audience'], person: null, booth: null }

/** How many of some changes the audience sees. */
function openAmong(all: readonly Change[], { before, after }: BeforeAndAfter): number {
  const agendas = { before: agendaSeen(before, AUDIENCE), after: agendaSeen(after, AUDIENCE) }
  const open = allChanges(agendas, differenceOf(agendas.before, agendas.after))
  return all.filter(({ key }) => open.some((one) => one.key === key)).length
}

/** What publishing `after` in place of `before` changes. */
export function changesBetween(before: Agenda, after: Agenda): Changes {
  const agendas = { before, after }
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
