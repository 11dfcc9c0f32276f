import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { item, PEOPLE, secret } from './agenda.ts'
import type { Moment } from './commands.ts'

/** The draft with something in it that nobody but its planners may read yet. */
export function redrafted(agenda: Agenda, { n, picks }: Moment): Agenda {
  const added = item(`draft-${n}`, 4, picks.someOf(PEOPLE), {
    title: { en: secret(`draft:${n}`) },
  })
  const at = picks.below(agenda.segments.length)
  return {
    ...agenda,
    segments: agenda.segments.map((segment, index) =>
      index === at ? { ...segment, items: [...segment.items, added] } : segment,
    ),
  }
}

/** A change of the draft: a text or a length of an item, or an item out of it or moved in it. */
export function draftChange(agenda: Agenda, { n, picks }: Moment): readonly DraftChange[] {
  const segment = picks.oneOf(agenda.segments)
  const one = picks.oneOf(segment?.items ?? [])
  if (segment === null || one === null) return []
  const { id } = one
  const first = { segment: segment.id, after: null }
  const at = segment.items.indexOf(one)
  const was = { segment: segment.id, after: segment.items[at - 1]?.id ?? null }
  const lang = 'en'
  const before = one.title[lang] ?? null
  return (
    picks.oneOf<readonly DraftChange[]>([
      [
        {
          type: 'setText',
          of: 'item',
          id,
          field: 'title',
          lang,
          was: before,
          value: secret(`draft title:${n}`),
        },
      ],
      [
        {
          type: 'setValue',
          of: 'item',
          id,
          field: 'planned',
          was: one.planned,
          value: one.planned + MINUTE,
        },
      ],
      [{ type: 'removeItem', was: one }],
      [{ type: 'moveItem', item: id, to: first, was }],
    ]) ?? []
  )
}
