import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import { calendar, event, read } from './sheets.ts'

const INPUTS = join(import.meta.dirname, '../../../../../shared/inputs')
const ABSENT = 'the file is not beside the project'

describe('of real files', () => {
  const REAL = [
    // Name, agendas, items, people, days, rooms.
    ['moca24.ics', 11, 88, 80, 3, 4],
    ['frab-camp2019.json', 10, 79, 90, 5, 2],
    ['sitcon2022-opass.json', 5, 110, 45, 1, 5],
    ['sessionize-linz2022.json', 3, 14, 15, 1, 3],
    ['ontime-project.json', 1, 16, 0, 1, 1],
  ] as const

  it.for(REAL)(
    '%s: %i agendas, %i items, %i people, %i days, %i rooms',
    async ([name, ...expected], context) => {
      const file = join(INPUTS, name)
      if (!existsSync(file)) return context.skip(ABSENT)
      const reading = await read(readFileSync(file))
      if (typeof reading === 'string') throw new Error(reading)
      const { agendas, findings } = reading
      const items = agendas.flatMap(({ segments }) => segments.flatMap((one) => one.items))
      const people = items.flatMap(({ speakers }) =>
        speakers.map((one) => JSON.stringify(one.name)),
      )
      const counted = [people, agendas.map(({ date }) => date), agendas.map(({ room }) => room)]
      expect([agendas.length, items.length, ...counted.map((all) => new Set(all).size)]).toEqual(
        expected,
      )
      expect(findings.filter(({ code }) => code !== 'overlap')).toEqual([])
      const options = { date: '2026-05-04', zone: 'Europe/Berlin' }
      expect(
        agendas.map((agenda) => draftFromReading(agenda, options)).filter(({ ok }) => !ok),
      ).toEqual([])
    },
  )

  it('a schedule without events is refused with a reason', async (context) => {
    const file = join(INPUTS, 'empty-day.xml')
    if (!existsSync(file)) return context.skip(ABSENT)
    expect(await read(readFileSync(file))).toBe('no-events')
  })
})

describe('hostile:', () => {
  const many = Array.from({ length: 20_001 }, (_, n) =>
    event('DTSTART:20260504T070000Z', `SUMMARY:${n}`).join('\n'),
  ).join('\n')
  const session = (room: string) => ({ title: 'x', startsAt: '2026-05-04T10:00:00', room })
  const rooms = Array.from({ length: 300 }, (_, n) => session(n < 150 ? '' : `r${n}`))
  const own = '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa">]><schedule>&a;</schedule>'

  test.each<[string, () => string, string]>([
    [
      'JSON nested 100,000 deep',
      () => `${'['.repeat(100_000)}1${']'.repeat(100_000)}`,
      'nothing-read',
    ],
    [
      'XML nested 20,000 deep',
      () => `<?xml version="1.0"?><schedule>${'<day>'.repeat(20_000)}`,
      'damaged',
    ],
    ['XML with entities of its own', () => own, 'damaged'],
    ['20,001 events in one calendar', () => calendar(many), 'too-many-lines'],
    ['a calendar of BEGIN alone', () => calendar('BEGIN:VEVENT\n'.repeat(50_000)), 'no-events'],
    ['a calendar of one line', () => `BEGIN:VCALENDAR\nX;${'A="b:'.repeat(100_000)}`, 'no-events'],
    [
      'linked data that never ends',
      () => `<html>${'<script type="application/ld+json">'.repeat(20_000)}`,
      'nothing-read',
    ],
    [
      '150 events, each in 150 rooms',
      () => JSON.stringify([{ sessions: rooms }]),
      'too-many-lines',
    ],
  ])('%s', async (_, text, code) => expect(await read(text())).toBe(code), 15_000)
})
