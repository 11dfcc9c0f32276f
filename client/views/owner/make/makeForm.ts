import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import {
  type AgendaResult,
  agendaOn,
  type UndatedAgenda,
} from '../../../../shared/agenda/undatedAgenda.ts'

/** What the owner filled in for a show that begins with an empty table; texts as typed, times HH:MM, an empty stop or second zone is none. */
export type MakeForm = {
  readonly languages: readonly LanguageTag[]
  readonly titles: Readonly<Record<LanguageTag, string>>
  readonly date: string
  readonly start: string
  readonly stop: string
  readonly home: string
  readonly second: string
  readonly rehearsal: boolean
}

/** What has to be filled in before a show can be made. */
export type Lack = 'needTitle' | 'needDate' | 'needStart' | 'needLanguage'

/** The titles that were filled in, in the languages chosen. */
export function titleOf({ languages, titles }: MakeForm): Texts {
  const filled = languages.map((tag) => [tag, (titles[tag] ?? '').trim()] as const)
  return Object.fromEntries(filled.filter(([, text]) => text !== ''))
}

/** What is still to be filled in, in the order of the form. */
export function lacksOf(form: MakeForm): readonly Lack[] {
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['needLanguage', form.languages.length === 0],
    ['needTitle', Object.keys(titleOf(form)).length === 0],
    ['needDate', form.date === ''],
    ['needStart', form.start === ''],
  ]
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack)
}

/** A stop not after the start is meant for the day after. */
function stopOf({ start, stop }: MakeForm): string {
  return stop <= start ? `${stop}+1` : stop
}

/** Words in the languages of a show, where we have them; else in the first we have. */
function wordsIn(languages: readonly LanguageTag[], words: Texts): Texts {
  const known = Object.entries(words)
  const wanted = known.filter(([tag]) => languages.includes(tag))
  return Object.fromEntries(wanted.length === 0 ? known.slice(0, 1) : wanted)
}

/** Converts a form to an agenda with one empty segment of this title; returns the faults if it cannot be one. */
export function agendaOf(form: MakeForm, segment: Texts): AgendaResult {
  const { languages, date, start, home, second } = form
  const made: UndatedAgenda = {
    title: titleOf(form),
    languages: [...languages],
    zones: [home, ...(second === '' || second === home ? [] : [second])],
    people: [],
    segments: [
      { id: 'segment-1', title: wordsIn(languages, segment), notBefore: start, items: [] },
    ],
    ...(form.stop === '' ? {} : { hardStop: stopOf(form) }),
  }
  return agendaOn(made, date)
}
