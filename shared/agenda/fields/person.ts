import type { Person } from '../model.ts'
import { type Fields, STAYS } from './field.ts'
import { mergeTexts, union } from './mergeValues.ts'

/** What a person cannot be without. */
export type PersonCore = Pick<Person, 'id' | 'name'>

/** A person stands in no table of rows, and under each name in an agenda written by hand. */
const PERSON = { ...STAYS, csv: null, file: true } as const

/** Returns everything about what a person is, or where they are from. */
function described<Name extends 'title' | 'affiliation'>(word: Name) {
  return {
    ...PERSON,
    fresh: () => null,
    seen: 'all',
    edit: 'texts',
    join: (one: Person, other: Person) => mergeTexts(other[word], one[word]),
    reread: (held: Person, read: Person) => mergeTexts(held[word], read[word]),
    told: { word, under: 'people', as: 'texts' },
  } as const
}

/** Everything about the fields of a person. */
export const PERSON_FIELDS = {
  id: {
    ...PERSON,
    fresh: null,
    seen: 'all',
    edit: null,
    told: null,
  },
  name: {
    ...PERSON,
    fresh: null,
    seen: 'all',
    edit: 'texts',
    join: (one, other) => ({ ...other.name, ...one.name }),
    reread: (held, read) => ({ ...held.name, ...read.name }),
    told: { word: 'name', under: 'people', as: 'texts' },
  },
  family: {
    ...PERSON,
    fresh: () => undefined,
    seen: 'company',
    edit: 'texts',
    join: (one, other) => mergeTexts(other.family ?? null, one.family ?? null) ?? undefined,
    told: { word: 'family', under: 'people', as: 'texts' },
  },
  address: {
    ...PERSON,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    join: (one, other) => mergeTexts(other.address ?? null, one.address ?? null) ?? undefined,
    reread: (held, read) => mergeTexts(held.address ?? null, read.address ?? null) ?? undefined,
    told: { word: 'address', under: 'people', as: 'texts' },
  },
  title: described('title'),
  affiliation: described('affiliation'),
  pronunciation: {
    ...PERSON,
    fresh: () => null,
    seen: 'company',
    edit: 'texts',
    join: (one, other) => mergeTexts(other.pronunciation, one.pronunciation),
    told: { word: 'pronunciation', under: 'people', as: 'texts' },
  },
  speaks: {
    ...PERSON,
    fresh: () => [],
    seen: 'all',
    edit: 'value',
    join: (one, other) => union(one.speaks, other.speaks, 10),
    told: { word: 'speaks', under: 'people', as: 'change' },
  },
  zone: {
    ...PERSON,
    fresh: () => undefined,
    seen: 'company',
    edit: { none: null },
    join: (one, other) => one.zone ?? other.zone,
    told: { word: 'zone', under: 'people', as: 'change' },
  },
} as const satisfies Fields<Person, PersonCore>
