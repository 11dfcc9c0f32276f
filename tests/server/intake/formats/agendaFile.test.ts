import { expect, test } from 'vitest'
import { readFile } from '../../../../server/intake/readFile.ts'
import { agendaFileOf } from '../../../../shared/agenda/agendaFile.ts'
import { founding } from '../../../support/shows.ts'

const NO_IMPORT_OPTIONS = { date: null, zone: null }
const read = (text: string) => readFile(new TextEncoder().encode(text), 'a.json', NO_IMPORT_OPTIONS)

test('an exported agenda is read as it is, with nothing guessed', async () => {
  const result = await read(JSON.stringify(agendaFileOf(founding())))
  if (!result.ok) throw new Error(result.line)
  const { agendas, findings } = result.reading
  expect(findings).toEqual([])
  expect(agendas).toHaveLength(1)
  expect(agendas[0]).toMatchObject({
    date: '2023-06-21',
    zones: ['Asia/Shanghai', 'Europe/Berlin'],
    startsAt: '2023-06-21T15:00:00+08:00',
    hardStop: '2023-06-21T17:30:00+08:00',
  })
  expect(agendas[0]?.segments.map(({ kind, items }) => [kind, items.length])).toEqual([
    ['opening', 1],
    ['welcome', 3],
    ['talk', 5],
    ['break', 1],
    ['other', 7],
    ['closing', 1],
  ])
  expect(agendas[0]?.segments[2]?.items[2]).toMatchObject({
    start: '2023-06-21T15:40:00+08:00',
    planned: 900_000,
    inferred: [],
    speakers: [{ name: { en: 'Wentao Yan' }, role: 'speaker' }],
  })
})

test('one that somebody broke says where, and is not taken for a text', async () => {
  const file = agendaFileOf(founding())
  const broken = { ...file, agenda: { ...file.agenda, zones: ['Mars/Olympus'] } }
  const result = await read(JSON.stringify(broken))
  expect(result).toMatchObject({ ok: false, code: 'agenda-file' })
  expect(!result.ok && result.line).toContain('zones.0')
})
