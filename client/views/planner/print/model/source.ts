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

/** The newest publication among the stored steps. */
function publishedAt({ steps }: ShowState): Instant | null {
  return steps.findLast(({ command, undone }) => command === 'publish' && !undone)?.at ?? null
}

/** A plan without repeated clocks: of zones with the same time when it begins, only the first (Z1). */
function onPaper(agenda: Agenda): Agenda {
  const zones = distinctZones(agenda.zones, planSpan(agenda).start)
  return zones.length === agenda.zones.length ? agenda : { ...agenda, zones: [...zones] }
}

/** Returns one of a show's plans: its agenda, the time left in its segments (ms), and when it was published, if that is known. Null if there is none, or if this reader may not see it. */
export function sourceOf(show: ShowState, side: Side) {
  if (side === 'published') {
    const { published } = show
    if (published === null) return null
    const agenda = onPaper(published.agenda)
    return { side, agenda, slack: published.slack, publishedAt: publishedAt(show) }
  }
  if (show.draft === null) return null
  const agenda = onPaper(show.draft.agenda)
  const slack = Object.fromEntries(agenda.segments.map((one) => [one.id, slackOf(one)]))
  return { side, agenda, slack, publishedAt: null }
}

/** A plan to be printed. */
export type PrintSource = NonNullable<ReturnType<typeof sourceOf>>

/** The plans that exist; the published one is first, because it is the valid one. */
export function sidesOf(show: ShowState): readonly Side[] {
  return (['published', 'draft'] as const).filter((side) => sourceOf(show, side) !== null)
}

/** The sheets, by whom they are for. */
export const SHEETS = ['run', 'cards', 'booth', 'programme'] as const
export type SheetName = (typeof SHEETS)[number]

/** The paper sizes. */
export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** What is to be printed. With `own` each speaker's card is in their own language. */
export type PrintChoice = {
  readonly sheet: SheetName
  readonly side: Side
  readonly paper: Paper
  readonly language: LanguageTag | 'own'
  /** The second language; null: none. */
  readonly beside: LanguageTag | null
  /** Whose card; null: everyone's. */
  readonly person: PersonId | null
}

/** Regions with Letter paper; all others have A4. */
const LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']

/** The usual paper in the region of a browser's language. */
export function usualPaper(tag: string): Paper {
  const region = /-([A-Z]{2})\b/.exec(tag)?.[1] ?? ''
  return LETTER.includes(region) ? 'Letter' : 'A4'
}

/** The languages that a sheet can be in. */
export function languagesFor(sheet: SheetName, agenda: Agenda): readonly PrintChoice['language'][] {
  return sheet === 'cards' && agenda.languages.length > 1
    ? ['own', ...agenda.languages]
    : agenda.languages
}

/** The possible second languages; with null if one language is enough. */
export function secondLanguages(
  choice: PrintChoice,
  agenda: Agenda,
): readonly (LanguageTag | null)[] {
  const others = agenda.languages.filter((tag) => tag !== choice.language)
  if (choice.sheet === 'cards' || others.length === 0) return [null]
  return choice.sheet === 'booth' ? others : [null, ...others]
}

/** The people who have a turn, in the order of their first one. */
export function speakersOf({ segments }: Agenda): readonly PersonId[] {
  const all = segments.flatMap(({ items }) => items.flatMap(({ speakers }) => speakers))
  return [...new Set(all.map(({ person }) => person))]
}

/** The same choice; everything that this agenda does not offer is replaced by something it does. */
export function validChoice(
  choice: PrintChoice,
  agenda: Agenda,
  sides: readonly Side[],
): PrintChoice {
  const side = sides.includes(choice.side) ? choice.side : (sides[0] ?? 'draft')
  const languages = languagesFor(choice.sheet, agenda)
  const language = languages.includes(choice.language) ? choice.language : (languages[0] ?? 'own')
  const seconds = secondLanguages({ ...choice, language }, agenda)
  const beside = seconds.includes(choice.beside) ? choice.beside : (seconds[0] ?? null)
  const known = choice.person !== null && speakersOf(agenda).includes(choice.person)
  return { ...choice, side, language, beside, person: known ? choice.person : null }
}

/** The choice of another sheet with its defaults: cards in each speaker's own language, the programme in one language, the rest in two. */
export function withSheet(choice: PrintChoice, sheet: SheetName, agenda: Agenda): PrintChoice {
  const first = agenda.languages[0] ?? 'own'
  const was = choice.language === 'own' ? first : choice.language
  const language = sheet === 'cards' ? 'own' : was
  const other = agenda.languages.find((tag) => tag !== language) ?? null
  const beside = sheet === 'run' || sheet === 'booth' ? other : null
  return validChoice({ ...choice, sheet, language, beside }, agenda, [choice.side])
}
