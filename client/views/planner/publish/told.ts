import { z } from 'zod'
import type { ValueForm as ToldAs } from '../../../../shared/agenda/fields/field.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { type Agenda, HardStop, SegmentStart, Speaker } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { Texts } from '../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import { type Instant, instant, MINUTE } from '../../../../shared/time/instant.ts'

/** A value of an agenda as a change tells it. */
export type ToldValue =
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
export function isTold<Name extends keyof typeof SHAPES>(
  value: unknown,
  name: Name,
): value is z.infer<(typeof SHAPES)[Name]> {
  return SHAPES[name].safeParse(value).success
}

function length(value: unknown): ToldValue {
  return isTold(value, 'number') ? { as: 'minutes', count: value / MINUTE } : { as: 'sum' }
}

function start(value: unknown): ToldValue {
  return isTold(value, 'start') && value.type === 'notBefore'
    ? { as: 'time', at: value.at }
    : { as: 'follows' }
}

/** Speakers, or one person by their id. */
function people(value: unknown, agenda: Agenda): ToldValue {
  const one = typeof value === 'string' ? [value] : []
  const all = isTold(value, 'speakers') ? value.map(({ person }) => person) : one
  const names = all
    .map((person) => personOf(agenda, person)?.name)
    .filter((name) => name !== undefined)
  return names.length === 0 ? { as: 'none' } : { as: 'people', names }
}

/** How many terms come into a glossary, become others, and go. */
export function termsTold(before: readonly Term[], after: readonly Term[]): ToldValue {
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

/** The value of a field as it can be told in a line; null where it only can be said that it changes. */
export function told(as: ToldAs, value: unknown, agenda: Agenda): ToldValue | null {
  switch (as) {
    case 'length':
      return length(value)
    case 'start':
      return start(value)
    case 'time':
      return isTold(value, 'number') ? { as: 'time', at: instant(value) } : { as: 'none' }
    case 'stop':
      return isTold(value, 'stop') ? { as: 'time', at: value.at } : { as: 'none' }
    case 'people':
      return people(value, agenda)
    case 'texts':
    case 'terms':
    case 'change':
      return null
  }
}
