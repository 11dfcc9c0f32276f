import type { ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import { holds, isHan, plain } from './words.ts'

/** Somebody as an expectation names them. */
export type ExpectedPerson = {
  readonly optional: boolean
  /** null: not asked. */
  readonly moderates: boolean | null
  readonly names: readonly string[]
  readonly title: string
  readonly affiliation: string
}

const HONORIFICS =
  /^((prof|professor|dr|drs|mr|mrs|ms|mme|m|herr|frau|hon|councillor|dean|cllr|mayor|sister|dipl|dott|dottssa|ssa|ing|med|h|c)\s+)+/

const SURNAMES_TITLED = /(教授|博士|女士|先生|院士|主任|副教授|研究员|老师|院长|所长|处长|书记)$/u

/** Reads `[?][moderator: |chair: ]Name[ = name][; title[; affiliation]]`. */
export function personOf(spec: string): ExpectedPerson {
  const optional = spec.startsWith('?')
  const told = optional ? spec.slice(1) : spec
  const moderates = told.startsWith('chair: ') ? null : told.startsWith('moderator: ')
  const [names = '', title = '', affiliation = ''] = told
    .replace(/^(moderator|chair): /, '')
    .split(';')
    .map((part) => part.trim())
  return { optional, moderates, names: names.split(' = '), title, affiliation }
}

const bare = (name: string): string =>
  isHan(name) ? plain(name).replace(SURNAMES_TITLED, '') : plain(name).replace(HONORIFICS, '')

/** Whether a speaker that was read is this person: every name of theirs is there. */
export function isPerson(read: ReadSpeaker, person: ExpectedPerson): boolean {
  const names = Object.values(read.name).map(bare)
  return person.names.some((name) => names.includes(bare(name)))
}

/** What somebody is, said with their name or beside it. */
export const postOf = ({ address, title }: ReadSpeaker): string =>
  [address, title].flatMap((texts) => Object.values(texts ?? {})).join(' ')

/** Reports whether everything expected of a person was read: role, second name, title and affiliation. */
export function hasDetails(read: ReadSpeaker, person: ExpectedPerson): boolean {
  const names = Object.values(read.name).map(bare)
  const affiliation = Object.values(read.affiliation ?? {}).join(' ')
  return (
    (person.moderates === null || (read.role === 'moderator') === person.moderates) &&
    person.names.slice(1).every((name) => names.includes(bare(name))) &&
    holds(postOf(read), person.title) &&
    holds(affiliation, person.affiliation)
  )
}
