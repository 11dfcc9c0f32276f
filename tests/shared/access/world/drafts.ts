import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { moveItem, set, setText } from '../../../support/changes.ts'
import { item, PEOPLE, secret, term } from './agenda.ts'
import type { Moment } from './commands.ts'

/** The draft with something in it that nobody but its planners may read yet. */
export function redrafted(agenda: Agenda, { n, picks }: Moment): Agenda {
  const added = item(`draft-${n}`, 4, picks.someOf(PEOPLE), { title: { en: secret(`draft:${n}`) } })
  const at = picks.below(agenda.segments.length)
  return {
    ...agenda,
    segments: agenda.segments.map((segment, index) =>
      index === at ? { ...segment, items: [...segment.items, added] } : segment,
    ),
  }
}

/** A change of the glossary: another word, a note, other segments, terms that come or go; empty where there is no term to change. */
function glossaryChange(agenda: Agenda, { n, picks }: Moment): readonly DraftChange[] {
  const { glossary = [] } = agenda
  const after = picks.oneOf(glossary)?.id ?? null
  const terms = [term(`${n}`), term(`${n}b`)]
  const added: DraftChange = { type: 'insertTerms', after, terms }
  const one = picks.oneOf(glossary)
  if (one === null) return [added]
  const { id, note = null, segments = [] } = one
  const text = { was: one.texts['en'] ?? null, value: secret(`term:${n}`) }
  const at = { of: 'term', id } as const
  return (
    picks.oneOf<readonly DraftChange[]>([
      [added],
      [{ type: 'removeTerms', was: [...new Set([one, ...picks.someOf(glossary)])] }],
      [{ type: 'setText', ...at, field: 'texts', lang: 'en', ...text }],
      [{ type: 'setValue', ...at, field: 'note', was: note, value: secret(`hint:${n}`) }],
      [{ type: 'setValue', ...at, field: 'segments', was: segments, value: [] }],
    ]) ?? []
  )
}

/** A change of the draft: a text or a length of an item, an item out of it or moved in it, or one of the glossary. */
export function draftChange(agenda: Agenda, moment: Moment): readonly DraftChange[] {
  const { n, picks } = moment
  const segment = picks.oneOf(agenda.segments)
  const one = picks.oneOf(segment?.items ?? [])
  if (segment === null || one === null) return []
  const { id } = one
  const first = { segment: segment.id, after: null }
  const at = segment.items.indexOf(one)
  const was = { segment: segment.id, after: segment.items[at - 1]?.id ?? null }
  const lang = 'en'
  const before = one.title[lang] ?? null
  if (n % 5 === 0) return glossaryChange(agenda, moment)
  return (
    picks.oneOf<readonly DraftChange[]>([
      [setText('item', id, 'title', lang, before, secret(`draft title:${n}`))],
      [set('item', id, 'planned', one.planned, one.planned + MINUTE)],
      [{ type: 'removeItem', was: one }],
      [moveItem(id, was, first)],
    ]) ?? []
  )
}
