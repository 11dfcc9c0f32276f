import type { Person } from '../model.ts'
import { type Fields, STAYS } from './field.ts'
import { textsOver, union } from './ways.ts'

/** What a person cannot be without. */
export type PersonCore = Pick<Person, 'id' | 'name'>

/** Everything about the fields of a person, who stands in no table. */
export const PERSON_FIELDS = {
  id: {
    ...STAYS,
    fresh: null,
    seen: 'all',
    edit: null,
    csv: null,
    file: true,
    told: null,
  },
  name: {
    ...STAYS,
    fresh: null,
    seen: 'all',
    edit: 'texts',
    csv: null,
    file: true,
    join: (one, other) => ({ ...other.name, ...one.name }),
    reread: (held, read) => ({ ...held.name, ...read.name }),
    told: { word: 'name', under: 'people', as: 'texts' },
  },
  family: {
    ...STAYS,
    fresh: () => undefined,
    seen: 'company',
    edit: 'texts',
    csv: null,
    join: (one, other) => textsOver(other.family ?? null, one.family ?? null) ?? undefined,
    file: true,
    told: { word: 'family', under: 'people', as: 'texts' },
  },
  title: {
    ...STAYS,
    fresh: () => null,
    seen: 'all',
    edit: 'texts',
    csv: null,
    join: (one, other) => textsOver(other.title, one.title),
    reread: (held, read) => textsOver(held.title, read.title),
    file: true,
    told: { word: 'title', under: 'people', as: 'texts' },
  },
  affiliation: {
    ...STAYS,
    fresh: () => null,
    seen: 'all',
    edit: 'texts',
    csv: null,
    join: (one, other) => textsOver(other.affiliation, one.affiliation),
    reread: (held, read) => textsOver(held.affiliation, read.affiliation),
    file: true,
    told: { word: 'affiliation', under: 'people', as: 'texts' },
  },
  pronunciation: {
    ...STAYS,
    fresh: () => null,
    seen: 'company',
    edit: 'texts',
    csv: null,
    join: (one, other) => textsOver(other.pronunciation, one.pronunciation),
    file: true,
    told: { word: 'pronunciation', under: 'people', as: 'texts' },
  },
  speaks: {
    ...STAYS,
    fresh: () => [],
    seen: 'all',
    csv: null,
    edit: 'value',
    join: (one, other) => union(one.speaks, other.speaks, 10),
    file: true,
    told: { word: 'speaks', under: 'people', as: 'change' },
  },
  zone: {
    ...STAYS,
    fresh: () => undefined,
    seen: 'company',
    csv: null,
    edit: { none: null },
    join: (one, other) => one.zone ?? other.zone,
    file: true,
    told: { word: 'zone', under: 'people', as: 'change' },
  },
} as const satisfies Fields<Person, PersonCore>
