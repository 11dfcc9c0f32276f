import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { slackOf } from '../../../../../shared/agenda/slack.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { distinctZones } from '../../../../ui/agenda/offsets.ts'

/** Which of a show's two plans is printed. */
export type Side = 'draft' | 'published'

/** Returns when the agenda was last published; null if the stored steps do not show it. */
function publishedAt({ steps }: ShowState): Instant | null {
  return steps.findLast(({ command, undone }) => command === 'publish' && !undone)?.at ?? null
}

/** Returns a plan without repeated clocks: if zones show the same time at its start, only the first stays (Z1). */
function withDistinctZones(agenda: Agenda): Agenda {
  const zones = distinctZones(agenda.zones, planSpan(agenda).start)
  return zones.length === agenda.zones.length ? agenda : { ...agenda, zones: [...zones] }
}

/** Returns one of a show's plans: its agenda, the slack of its segments (ms), and when it was published, if known. Null if this reader has no such plan. */
export function sourceOf(show: ShowState, side: Side) {
  if (side === 'published') {
    const { published } = show
    if (published === null) return null
    const agenda = withDistinctZones(published.agenda)
    return { side, agenda, slack: published.slack, publishedAt: publishedAt(show) }
  }
  if (show.draft === null) return null
  const agenda = withDistinctZones(show.draft.agenda)
  const slack = Object.fromEntries(agenda.segments.map((one) => [one.id, slackOf(one)]))
  return { side, agenda, slack, publishedAt: null }
}

/** A plan to be printed. */
export type PrintSource = NonNullable<ReturnType<typeof sourceOf>>

/** Returns the plans that exist, the published one first, because it is valid. */
export function sidesOf(show: ShowState): readonly Side[] {
  return (['published', 'draft'] as const).filter((side) => sourceOf(show, side) !== null)
}

/** The kinds of sheet; each is for other readers. */
export const SHEETS = ['run', 'cards', 'booth', 'programme'] as const
export type SheetName = (typeof SHEETS)[number]

/** The paper sizes. */
export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** The reader's choices for printing. With the language `own`, each speaker's card is in their own language. */
export type PrintChoice = {
  readonly sheet: SheetName
  readonly side: Side
  readonly paper: Paper
  readonly language: LanguageTag | 'own'
  /** The second language; null: none. */
  readonly second: LanguageTag | null
  /** The person whose card is printed; null: everyone's. */
  readonly person: PersonId | null
}

/** Regions with Letter paper; all others have A4. */
const LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']

/** Returns the usual paper in the region of a browser's language. */
export function usualPaper(tag: string): Paper {
  const region = /-([A-Z]{2})\b/.exec(tag)?.[1] ?? ''
  return LETTER.includes(region) ? 'Letter' : 'A4'
}

/** Returns the possible languages of a sheet. */
export function languagesFor(sheet: SheetName, agenda: Agenda): readonly PrintChoice['language'][] {
  return sheet === 'cards' && agenda.languages.length > 1
    ? ['own', ...agenda.languages]
    : agenda.languages
}

/** Returns the possible second languages; null among them means that the sheet can have one language. */
export function secondLanguages(
  choice: PrintChoice,
  agenda: Agenda,
): readonly (LanguageTag | null)[] {
  const others = agenda.languages.filter((tag) => tag !== choice.language)
  if (choice.sheet === 'cards' || others.length === 0) return [null]
  return choice.sheet === 'booth' ? others : [null, ...others]
}

/** Returns the people who speak, in the order of their first items. */
export function speakersOf({ segments }: Agenda): readonly PersonId[] {
  const all = segments.flatMap(({ items }) => items.flatMap(({ speakers }) => speakers))
  return [...new Set(all.map(({ person }) => person))]
}

/** Returns a choice in which valid values replace those that this agenda does not offer. */
export function validChoice(
  choice: PrintChoice,
  agenda: Agenda,
  sides: readonly Side[],
): PrintChoice {
  const side = sides.includes(choice.side) ? choice.side : (sides[0] ?? 'draft')
  const languages = languagesFor(choice.sheet, agenda)
  const language = languages.includes(choice.language) ? choice.language : (languages[0] ?? 'own')
  const seconds = secondLanguages({ ...choice, language }, agenda)
  const second = seconds.includes(choice.second) ? choice.second : (seconds[0] ?? null)
  const isSpeaker = choice.person !== null && speakersOf(agenda).includes(choice.person)
  return { ...choice, side, language, second, person: isSpeaker ? choice.person : null }
}

/** Returns the choice for another sheet with its defaults: cards in each speaker's own language, the programme in one language, the rest in two. */
export function withSheet(choice: PrintChoice, sheet: SheetName, agenda: Agenda): PrintChoice {
  const first = agenda.languages[0] ?? 'own'
  const agendaLanguage = choice.language === 'own' ? first : choice.language
  const language = sheet === 'cards' ? 'own' : agendaLanguage
  const other = agenda.languages.find((tag) => tag !== language) ?? null
  const second = sheet === 'run' || sheet === 'booth' ? other : null
  return validChoice({ ...choice, sheet, language, second }, agenda, [choice.side])
}
