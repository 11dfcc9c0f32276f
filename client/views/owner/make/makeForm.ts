import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import {
  type AgendaResult,
  agendaOn,
  type UndatedAgenda,
} from '../../../../shared/agenda/undatedAgenda.ts'

/** The form for an empty show: texts as typed, times as HH:MM; `stop` and `second` may be empty. */
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

/** A message about a required field that is empty. */
export type RequiredField = 'needTitle' | 'needDate' | 'needStart' | 'needLanguage'

/** Returns the titles that were filled in, in the chosen languages. */
export function titleOf({ languages, titles }: MakeForm): Texts {
  const filled = languages.map((tag) => [tag, (titles[tag] ?? '').trim()] as const)
  return Object.fromEntries(filled.filter(([, text]) => text !== ''))
}

/** Returns the required fields that are empty, in the order of the form. */
export function emptyRequiredFields(form: MakeForm): readonly RequiredField[] {
  const lacks: readonly (readonly [RequiredField, boolean])[] = [
    ['needLanguage', form.languages.length === 0],
    ['needTitle', Object.keys(titleOf(form)).length === 0],
    ['needDate', form.date === ''],
    ['needStart', form.start === ''],
  ]
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack)
}

/** Returns the hard stop as text; one that is not after the start is on the next day. */
function stopOf({ start, stop }: MakeForm): string {
  return stop <= start ? `${stop}+1` : stop
}

/** Returns the texts in the languages of a show; if there are none, only the first text. */
function textsInLanguages(languages: readonly LanguageTag[], texts: Texts): Texts {
  const known = Object.entries(texts)
  const matching = known.filter(([tag]) => languages.includes(tag))
  return Object.fromEntries(matching.length === 0 ? known.slice(0, 1) : matching)
}

/** Converts a form to an agenda with one empty segment of this title; returns the faults if it cannot be one. */
export function agendaOf(form: MakeForm, segment: Texts): AgendaResult {
  const { languages, date, start, home, second } = form
  const undated: UndatedAgenda = {
    title: titleOf(form),
    languages: [...languages],
    zones: [home, ...(second === '' || second === home ? [] : [second])],
    people: [],
    segments: [
      { id: 'segment-1', title: textsInLanguages(languages, segment), notBefore: start, items: [] },
    ],
    ...(form.stop === '' ? {} : { hardStop: stopOf(form) }),
  }
  return agendaOn(undated, date)
}
