import { z } from 'zod'
import { Person } from '../model.ts'
import { LanguageTag, Texts } from '../texts.ts'
import { type Fields, STAYS } from './field.ts'
import { textsOver, union } from './ways.ts'

/** What a person cannot be without. */
export type PersonCore = Pick<Person, 'id' | 'name'>

/** Everything about the fields of a person, who stands in no table. */
export const PERSON_FIELDS = {
  id: {
    ...{ ...STAYS, fresh: null, seen: 'all', edit: null, csv: null, file: Person.shape.id },
    told: null,
  },
  name: {
    ...{ ...STAYS, fresh: null, seen: 'all', edit: 'texts', csv: null, file: Texts },
    join: (one, other) => ({ ...other.name, ...one.name }),
    reread: (held, read) => ({ ...held.name, ...read.name }),
    told: { word: 'name', under: 'people', as: 'texts' },
  },
  title: {
    ...{ ...STAYS, fresh: () => null, seen: 'all', edit: 'texts', csv: null },
    join: (one, other) => textsOver(other.title, one.title),
    reread: (held, read) => textsOver(held.title, read.title),
    file: Texts.optional(),
    told: { word: 'title', under: 'people', as: 'texts' },
  },
  affiliation: {
    ...{ ...STAYS, fresh: () => null, seen: 'all', edit: 'texts', csv: null },
    join: (one, other) => textsOver(other.affiliation, one.affiliation),
    reread: (held, read) => textsOver(held.affiliation, read.affiliation),
    file: Texts.optional(),
    told: { word: 'affiliation', under: 'people', as: 'texts' },
  },
  pronunciation: {
    ...{ ...STAYS, fresh: () => null, seen: 'company', edit: 'texts', csv: null },
    join: (one, other) => textsOver(other.pronunciation, one.pronunciation),
    file: Texts.optional(),
    told: { word: 'pronunciation', under: 'people', as: 'texts' },
  },
  speaks: {
    ...{ ...STAYS, fresh: () => [], seen: 'all', csv: null },
    edit: { as: z.array(LanguageTag).max(10) },
    join: (one, other) => union(one.speaks, other.speaks, 10),
    file: z.array(LanguageTag).optional(),
    told: { word: 'speaks', under: 'people', as: 'change' },
  },
} as const satisfies Fields<Person, PersonCore>
