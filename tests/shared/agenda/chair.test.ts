import { describe, expect, test } from 'vitest'
import { visibleAgenda } from '../../../shared/access/visibleAgenda.ts'
import { agendaFaults } from '../../../shared/agenda/checks.ts'
import { copyToDate } from '../../../shared/agenda/copy.ts'
import { differenceOf } from '../../../shared/agenda/difference.ts'
import { applyChanges } from '../../../shared/agenda/draft/apply.ts'
import { removePerson } from '../../../shared/agenda/edits.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { newPerson } from '../../../shared/agenda/newRecords.ts'
import { matchExistingIds } from '../../../shared/agenda/reading/matchExistingIds.ts'
import { agendaOn, UndatedAgenda } from '../../../shared/agenda/undatedAgenda.ts'
import { unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const EVE = newPerson({ id: 'eve', name: { en: 'Eve' } })

/** The founding agenda, with Eve to chair its talks. */
function chaired(chair = 'eve'): Agenda {
  const show = founding()
  const segments = show.segments.map((one) =>
    one.id === 'presentations' ? { ...one, chair } : one,
  )
  return { ...show, people: [...show.people, EVE], segments }
}

const chairsOf = ({ segments }: Agenda) => segments.flatMap(({ chair }) => chair ?? [])

describe('who chairs a segment', () => {
  test('is somebody of the agenda', () => {
    expect(agendaFaults(chaired())).toEqual([])
    expect(agendaFaults(chaired('adam'))).toEqual([
      { path: 'segments.2.chair', problem: 'nobody has the id adam' },
    ])
    const show = unpublished(founding())
    const set = (chair: string) => ({
      ...({ type: 'setValue', of: 'segment', id: 'presentations', field: 'chair' } as const),
      value: chair,
      was: null,
    })
    show
      .when({ type: 'editDraft', changes: [set('adam')] })
      .refuses('bad-agenda', { path: 'segments.2.chair' })
    show.edits(set('wei-bai'))
    expect(show.state.draft && chairsOf(show.state.draft.agenda)).toEqual(['wei-bai'])
  })

  test('is nobody once they are taken off the agenda, and themselves again when that is undone', () => {
    const agenda = chaired()
    const gone = applyChanges(agenda, [{ type: 'removePerson', was: EVE }])
    if (!gone.ok) throw new Error(JSON.stringify(gone))
    expect(gone.agenda).toEqual(founding())
    const back = applyChanges(gone.agenda, gone.undo)
    expect(back.ok && back.agenda).toEqual(agenda)
    expect(removePerson(agenda, 'eve')).toEqual(founding())
  })

  test('is told where it changes, to who did and who does', () => {
    expect(differenceOf(chaired(), chaired('wei-bai'))).toMatchObject([
      {
        place: { of: 'segment', id: 'presentations' },
        people: expect.arrayContaining(['eve', 'wei-bai']),
        fields: [{ field: 'chair', before: 'eve', after: 'wei-bai' }],
      },
    ])
  })

  test('is public, and goes into a copy', () => {
    const audience = { roles: ['audience'], person: null, booth: null } as const
    expect(chairsOf(visibleAgenda(chaired(), audience))).toEqual(['eve'])
    const copied = copyToDate(chaired(), '2026-06-21')
    expect(copied.ok && chairsOf(copied.agenda)).toEqual(['eve'])
  })

  test('stands in an agenda written by hand', () => {
    const file = UndatedAgenda.parse({
      title: { en: 'A day' },
      languages: ['en'],
      zones: ['Europe/Berlin'],
      people: [{ id: 'eve', name: { en: 'Eve' } }],
      segments: [
        { id: 'talks', title: { en: 'Talks' }, notBefore: '10:00', chair: 'eve', items: [] },
        { id: 'rest', title: { en: 'Rest' }, items: [] },
      ],
    })
    const made = agendaOn(file, '2026-06-03')
    expect(made.ok && made.agenda.segments.map((one) => 'chair' in one)).toEqual([true, false])
    expect(made.ok && chairsOf(made.agenda)).toEqual(['eve'])
  })

  test('stays where a corrected text does not say it, and is the one that it says', () => {
    const kept = matchExistingIds([chaired()], founding())
    expect(kept.agenda).toEqual(chaired())
    const other = { ...newPerson({ id: 'e', name: { en: 'Eve' } }) }
    const named = { ...chaired('e'), people: [...founding().people, other] }
    expect(chairsOf(matchExistingIds([chaired('wei-bai')], named).agenda)).toEqual(['eve'])
  })
})
