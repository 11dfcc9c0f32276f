import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { ABOUT, type AboutPart } from '../../../../../shared/agenda/about.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../../../shared/run/floorLanguage.ts'
import {
  chairsOf,
  ownTitle,
  type PaperPerson,
  type PaperTime,
  paperTime,
  peopleOf,
  type SheetLanguages,
} from './paperText.ts'
import { walk } from './walk.ts'

/** A line of the public programme; texts are whole, since each language stands in a column of its own. */
export type ProgrammeLine =
  | { readonly type: 'day'; readonly key: string; readonly day: string }
  | {
      readonly type: 'segment'
      readonly key: string
      readonly time: PaperTime
      readonly title: Texts
      /** Who chairs it, as the first language says them and as the one beside it does. */
      readonly chairs: readonly (readonly PaperPerson[])[]
    }
  | {
      readonly type: 'item'
      readonly key: string
      readonly time: PaperTime
      readonly title: Texts | null
      /** The people, as the first language says them and as the one beside it does. */
      readonly people: readonly (readonly PaperPerson[])[]
      readonly languages: readonly LanguageTag[]
      /** Whether it stands for its whole segment. */
      readonly alone: boolean
    }
  | { readonly type: 'about'; readonly key: string; readonly part: AboutPart }
  | {
      readonly type: 'aboutText'
      readonly key: string
      /** The paragraph in each language of the sheet; null where one has fewer. */
      readonly lines: readonly (string | null)[]
    }

/** What the show is about, below its items: a paragraph a line, the languages side by side. */
function aboutLines(agenda: Agenda, languages: readonly LanguageTag[]): readonly ProgrammeLine[] {
  return ABOUT.flatMap((part): readonly ProgrammeLine[] => {
    const texts = agenda[part]
    if (!texts) return []
    const sides = languages.map((lang) => textIn(texts, lang).text.split('\n'))
    const count = Math.max(...sides.map((lines) => lines.length))
    const lines = Array.from({ length: count }, (_, n) => sides.map((side) => side[n] ?? null))
    return [
      { type: 'about', key: `about ${part}`, part },
      ...lines.map((one, n) => ({
        type: 'aboutText' as const,
        key: `about ${part} ${n}`,
        lines: one,
      })),
    ]
  })
}

/** The public programme of a plan: what the audience may see of it, and no more. */
export function programme(
  whole: Agenda,
  { first, beside }: SheetLanguages,
): readonly ProgrammeLine[] {
  const agenda = visibleAgenda(whole, { roles: ['audience'], person: null, booth: null })
  const languages = [first, ...(beside === null ? [] : [beside])]
  const items = walk(agenda).flatMap((stop): readonly ProgrammeLine[] => {
    if (stop.at === 'day') return [{ type: 'day', key: `day ${stop.day}`, day: stop.day }]
    const { segment, span, day, alone } = stop
    const time = paperTime(span.start, agenda, day)
    const chairs = languages.map((lang) => chairsOf(agenda, segment, { first: lang, beside: null }))
    if (stop.at === 'segment') {
      const { title } = segment
      return alone ? [] : [{ type: 'segment', key: `segment ${segment.id}`, time, title, chairs }]
    }
    const { item } = stop
    const people = languages.map((lang, n) => [
      ...peopleOf(agenda, item, { first: lang, beside: null }),
      ...(alone ? (chairs[n] ?? []) : []),
    ])
    const title = alone ? item.title : ownTitle(item, segment.title)
    const floor = languagesOf(item)
    return [{ type: 'item', key: `item ${item.id}`, time, title, people, languages: floor, alone }]
  })
  return [...items, ...aboutLines(agenda, languages)]
}
