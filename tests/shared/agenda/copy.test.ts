import { describe, expect, test } from 'vitest'
import { copyToDate } from '../../../shared/agenda/copy.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { agendaOn, UndatedAgenda } from '../../../shared/agenda/undatedAgenda.ts'
import { instant } from '../../../shared/time/instant.ts'

const FILE = {
  title: { en: 'A late evening' },
  languages: ['en'],
  zones: ['Europe/Berlin'],
  hardStop: '00:30+1',
  movableTo: '00:45+1',
  people: [],
  segments: [
    {
      id: 'first',
      title: { en: 'First' },
      notBefore: '22:15',
      items: [{ id: 'talk', title: { en: 'A talk' }, kind: 'talk', minutes: 30, until: '22:50' }],
    },
    { id: 'second', title: { en: 'Second' }, mustEndBy: '00:15+1', items: [] },
  ],
}

function on(date: string, changes: object = {}): Agenda {
  const made = agendaOn(UndatedAgenda.parse({ ...FILE, ...changes }), date)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.agenda
}

function copied(agenda: Agenda, date: string): Agenda {
  const made = copyToDate(agenda, date)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.agenda
}

describe('an agenda copied to another date', () => {
  test('is what its file would be there, across the changes of the clocks', () => {
    const summer = on('2026-06-03')
    for (const date of ['2026-06-04', '2026-12-30', '2027-02-28']) {
      expect(copied(summer, date)).toEqual(on(date))
    }
  })

  test('and back again is the same', () => {
    const summer = on('2026-06-03')
    expect(copied(copied(summer, '2026-12-01'), '2026-06-03')).toEqual(summer)
  })

  test('keeps seconds, and lets what was added live have its length', () => {
    const [first, ...rest] = on('2026-06-03').segments
    if (first === undefined) throw new Error('no segment')
    const start = { type: 'notBefore', at: instant(Date.UTC(2026, 5, 3, 20, 15, 20)) } as const
    const items = first.items.map((item) => ({ ...item, addedLive: true }))
    const agenda = { ...on('2026-06-03'), segments: [{ ...first, start, items }, ...rest] }
    const [made] = copied(agenda, '2026-06-05').segments
    expect(made?.start).toEqual({ type: 'notBefore', at: start.at + 2 * 86_400_000 })
    expect(made?.items.map(({ addedLive }) => addedLive)).toEqual([false])
  })

  test('names the times that its new day does not have, or has twice', () => {
    const night = on('2026-06-03', { hardStop: '02:30+1', movableTo: undefined })
    expect(copyToDate(night, '2026-03-28')).toMatchObject({
      ok: false,
      faults: [{ path: 'hardStop', problem: expect.stringContaining('go forward') }],
    })
    expect(copyToDate(night, '2026-10-24')).toMatchObject({
      faults: [{ path: 'hardStop', problem: expect.stringContaining('exists twice') }],
    })
  })
})
