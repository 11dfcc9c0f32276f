import type { Agenda, Item } from '../../agenda/model.ts'
import { textIn } from '../../agenda/textIn.ts'
import type { LanguageTag } from '../../agenda/texts.ts'
import { type Duration, MINUTE } from '../../time/instant.ts'
import { scriptNeeds } from '../pace.ts'
import type { Warning } from './warning.ts'

function missing(agenda: Agenda, lang: LanguageTag): Warning | null {
  const lacks = ({ title }: Pick<Item, 'title'>) => textIn(title, lang).missing
  const items = agenda.segments.flatMap((segment) => segment.items.filter(lacks))
  const segments = agenda.segments.filter(lacks)
  if (items.length + segments.length === 0) return null
  const [first] = items
  return {
    kind: 'untranslated',
    lang,
    fix: null,
    items: items.map(({ id }) => id),
    segments: segments.map(({ id }) => id),
    place: first ? { of: 'item', id: first.id } : { of: 'show' },
  }
}

/** Languages of the agenda in which titles are missing. */
export function translationWarnings(agenda: Agenda): readonly Warning[] {
  return agenda.languages.flatMap((lang) => missing(agenda, lang) ?? [])
}

/** Kinds in which whoever speaks may choose, and a break, in which nobody does. */
const OPEN: readonly Item['kind'][] = ['panel', 'discussion', 'qa', 'break']

/** Items that are held in one language, and nothing is said of which, where the agenda has several. */
export function floorWarnings(agenda: Agenda): readonly Warning[] {
  if (agenda.languages.length < 2) return []
  const items = agenda.segments.flatMap((segment) =>
    segment.items.filter(({ kind, language }) => language === null && !OPEN.includes(kind)),
  )
  const [first] = items
  if (first === undefined) return []
  const place = { of: 'item', id: first.id } as const
  return [{ kind: 'no-language', items: items.map(({ id }) => id), place, fix: null }]
}

/** Items at which the floor language changes without a word on how to announce it. */
export function switchWarnings(agenda: Agenda): readonly Warning[] {
  const items = agenda.segments.flatMap((segment) => segment.items)
  return items.flatMap((item, n): readonly Warning[] => {
    const from = items[n - 1]?.language ?? null
    const to = item.language
    const told = (item.briefing?.announce ?? null) !== null
    if (from === null || to === null || from === to || told) return []
    return [{ kind: 'language-change', from, to, place: { of: 'item', id: item.id }, fix: null }]
  })
}

/** The least whole minutes that hold a length. */
function minutesFor(length: Duration): Duration {
  return Math.ceil(length / MINUTE) * MINUTE
}

/** Scripts that are too long for their slots. */
export function scriptWarnings(agenda: Agenda): readonly Warning[] {
  return agenda.segments.flatMap(({ items }) =>
    items.flatMap((item): readonly Warning[] => {
      const script = item.briefing?.script
      const needs = script === undefined ? 0 : scriptNeeds(script)
      if (needs <= item.planned) return []
      const { id, planned: has } = item
      return [
        {
          kind: 'script-long',
          needs,
          has,
          place: { of: 'item', id },
          fix: [
            {
              type: 'setValue',
              of: 'item',
              id,
              field: 'planned',
              value: minutesFor(needs),
              was: has,
            },
          ],
        },
      ]
    }),
  )
}
