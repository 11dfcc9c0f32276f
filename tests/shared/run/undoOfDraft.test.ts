import { describe, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { newItem, newPerson } from '../../../shared/agenda/newRecords.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

const agenda = showOf('15:00 a 10, b 10')
const segment = agenda.segments[0]?.id ?? ''
const show = () => given(agenda)

const inserted = (id: string, after: string): DraftChange => ({
  type: 'insertItem',
  to: { segment, after },
  item: newItem({ id, title: { en: id }, kind: 'talk', planned: 5 * MINUTE, speakers: [] }),
})

describe('R8c: undo in the draft', () => {
  test('takes away no item that was published and granted a minute', () => {
    const one = show().as('planner').edits(inserted('new', 'b'))
    const step = one.lastStep
    one.does('publish').as('moderator').does('giveTime', 'new', 1)
    one.as('planner').when(undo(step)).refuses('changed-since')
  })

  test('lets nobody speak who was taken off the agenda since', () => {
    const person = newPerson({ id: 'ada', name: { en: 'Ada' }, title: null, affiliation: null })
    const speakers = [{ person: 'ada', role: 'speaker' as const }]
    const first = agenda.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((item) => (item.id === 'a' ? { ...item, speakers } : item)),
    }))
    const one = given({ ...agenda, people: [person], segments: first }).as('planner')
    one.edits({
      type: 'setValue',
      of: 'item',
      id: 'a',
      field: 'speakers',
      value: [],
      was: speakers,
    })
    const step = undo(one.lastStep)
    one.as('another').edits({ type: 'removePerson', was: person })
    one.as('planner').when(step).refuses('changed-since')
  })

  test('takes away nobody who has a link', () => {
    const person = newPerson({ id: 'ada', name: { en: 'Ada' }, title: null, affiliation: null })
    const one = show().as('planner').edits({ type: 'insertPerson', after: null, person })
    const step = one.lastStep
    one.does('publish').when(undo(step)).refuses('changed-since')
  })
})
