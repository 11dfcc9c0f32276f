import type { Person } from '../model.ts'
import type { Texts } from '../texts.ts'
import { DEFAULTS, type Fields, optional } from './field.ts'
import { mergeTexts, union } from './mergeValues.ts'

/** The fields that a new person needs. */
export type PersonCore = Pick<Person, 'id' | 'name'>

type TextField = 'family' | 'address' | 'title' | 'affiliation' | 'pronunciation'

/** Describes an optional text; `none` is its value in a new person. */
function textField<Name extends TextField, None extends null | undefined>(word: Name, none: None) {
  return {
    ...DEFAULTS,
    initial: () => none,
    visibleTo: 'all',
    edit: 'texts',
    join: (one: Person, other: Person): Texts | None => mergeTexts(other[word], one[word]) ?? none,
    merge: (existing: Person, incoming: Person): Texts | None =>
      mergeTexts(existing[word], incoming[word]) ?? none,
    label: { word, topic: 'people', form: 'texts' },
  } as const
}

/** The fields of a person. */
export const PERSON_FIELDS = {
  id: { ...DEFAULTS, initial: null, visibleTo: 'all', edit: null, label: null },
  name: {
    ...DEFAULTS,
    initial: null,
    visibleTo: 'all',
    edit: 'texts',
    join: (one, other) => ({ ...other.name, ...one.name }),
    merge: (existing, incoming) => ({ ...existing.name, ...incoming.name }),
    label: { word: 'name', topic: 'people', form: 'texts' },
  },
  family: { ...textField('family', undefined), visibleTo: 'involved', merge: 'existing' },
  address: textField('address', undefined),
  title: textField('title', null),
  affiliation: textField('affiliation', null),
  pronunciation: { ...textField('pronunciation', null), visibleTo: 'involved', merge: 'existing' },
  speaks: {
    ...DEFAULTS,
    initial: () => [],
    visibleTo: 'all',
    edit: 'value',
    join: (one, other) => union(one.speaks, other.speaks, 10),
    label: { word: 'speaks', topic: 'people', form: 'noValue' },
  },
  zone: {
    ...DEFAULTS,
    ...optional(null),
    visibleTo: 'involved',
    join: (one, other) => one.zone ?? other.zone,
    label: { word: 'zone', topic: 'people', form: 'noValue' },
  },
} as const satisfies Fields<Person, PersonCore>
