import type { Person } from '../model.ts'
import { DEFAULTS, type Fields } from './field.ts'
import { mergeTexts, union } from './mergeValues.ts'

/** The fields that a new person needs. */
export type PersonCore = Pick<Person, 'id' | 'name'>

function textField<Name extends 'title' | 'affiliation'>(word: Name) {
  return {
    ...DEFAULTS,
    initial: () => null,
    visibleTo: 'all',
    edit: 'texts',
    join: (one: Person, other: Person) => mergeTexts(other[word], one[word]),
    merge: (existing: Person, incoming: Person) => mergeTexts(existing[word], incoming[word]),
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
  family: {
    ...DEFAULTS,
    initial: () => undefined,
    visibleTo: 'involved',
    edit: 'texts',
    join: (one, other) => mergeTexts(other.family, one.family) ?? undefined,
    label: { word: 'family', topic: 'people', form: 'texts' },
  },
  address: {
    ...DEFAULTS,
    initial: () => undefined,
    visibleTo: 'all',
    edit: 'texts',
    join: (one, other) => mergeTexts(other.address, one.address) ?? undefined,
    merge: (existing, incoming) => mergeTexts(existing.address, incoming.address) ?? undefined,
    label: { word: 'address', topic: 'people', form: 'texts' },
  },
  title: textField('title'),
  affiliation: textField('affiliation'),
  pronunciation: {
    ...DEFAULTS,
    initial: () => null,
    visibleTo: 'involved',
    edit: 'texts',
    join: (one, other) => mergeTexts(other.pronunciation, one.pronunciation),
    label: { word: 'pronunciation', topic: 'people', form: 'texts' },
  },
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
    initial: () => undefined,
    visibleTo: 'involved',
    edit: { emptyValue: null },
    join: (one, other) => one.zone ?? other.zone,
    label: { word: 'zone', topic: 'people', form: 'noValue' },
  },
} as const satisfies Fields<Person, PersonCore>
