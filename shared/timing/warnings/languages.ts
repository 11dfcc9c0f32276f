import type { Agenda, Item } from '../../agenda/model.ts'
import { textIn } from '../../agenda/textIn.ts'
import type { LanguageTag } from '../../agenda/texts.ts'
import { MINUTE } from '../../time/instant.ts'
import { scriptNeeds } from '../pace.ts'
import type { Warning } from './warning.ts'

function untranslated(agenda: Agenda, lang: LanguageTag): Warning | null {
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

/** Warns of languages of the agenda in which titles are missing. */
export function translationWarnings(agenda: Agenda): readonly Warning[] {
  return agenda.languages.flatMap((lang) => untranslated(agenda, lang) ?? [])
}

/** Kinds in which speakers choose their language, and breaks. */
const ANY_LANGUAGE: readonly Item['kind'][] = ['panel', 'discussion', 'qa', 'break']

/** Warns of items without a floor language, if the agenda has several languages. */
export function floorWarnings(agenda: Agenda): readonly Warning[] {
  if (agenda.languages.length < 2) return []
  const items = agenda.segments.flatMap((segment) =>
    segment.items.filter(({ kind, language }) => language === null && !ANY_LANGUAGE.includes(kind)),
  )
  const [first] = items
  if (first === undefined) return []
  const place = { of: 'item', id: first.id } as const
  return [{ kind: 'no-language', items: items.map(({ id }) => id), place, fix: null }]
}

/** Warns of changes of the floor language without an announcement. */
export function switchWarnings(agenda: Agenda): readonly Warning[] {
  const items = agenda.segments.flatMap((segment) => segment.items)
  return items.flatMap((item, n): readonly Warning[] => {
    const from = items[n - 1]?.language ?? null
    const to = item.language
    const isAnnounced = (item.briefing?.announce ?? null) !== null
    if (from === null || to === null || from === to || isAnnounced) return []
    return [{ kind: 'language-change', from, to, place: { of: 'item', id: item.id }, fix: null }]
  })
}

/** Warns of scripts that are too long for their slots. */
export function scriptWarnings(agenda: Agenda): readonly Warning[] {
  const items = agenda.segments.flatMap((segment) => segment.items)
  return items.flatMap(({ id, planned: has, briefing }): readonly Warning[] => {
    const needs = briefing?.script === undefined ? 0 : scriptNeeds(briefing.script)
    if (needs <= has) return []
    const value = Math.ceil(needs / MINUTE) * MINUTE
    const place = { of: 'item', id } as const
    const longer = { type: 'setValue', ...place, field: 'planned', value, was: has } as const
    return [{ kind: 'script-long', needs, has, place, fix: [longer] }]
  })
}
