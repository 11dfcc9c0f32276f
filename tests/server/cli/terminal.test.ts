import { beforeEach, expect, test } from 'vitest'
import { linksKey } from '../../../server/access/linksKey.ts'
import { importJson } from '../../../server/cli/import.ts'
import { importTable } from '../../../server/cli/importTable.ts'
import { ADDRESS_FACT } from '../../../server/cli/listing.ts'
import { printLog } from '../../../server/cli/log.ts'
import { terminalText } from '../../../server/cli/terminal.ts'
import { readFile } from '../../../server/intake/readFile.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { agendaFileOf } from '../../../shared/agenda/agendaFile.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { configOf } from '../../support/configOf.ts'
import { hearing } from '../../support/hearing.ts'
import { makeHearing } from '../../support/hosts.ts'
import { present } from '../../support/present.ts'
import { runProgram } from '../../support/program.ts'
import { LINKS } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

/** A title that clears the screen, goes up a line, begins lines of its own and turns what follows it around. */
const FORGED =
  'Day\u001b[2J\u009b1A\r\n  owner  https://evil.example/#owner.forged\u2028\u2029\u202e\u2066 two'

/** What no output may hold: all but ends of lines that steers a terminal or reorders what it shows. */
const STEERING = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

function forged(): Agenda {
  const agenda = hearing()
  const name = { en: `Ada${FORGED}` }
  const people = agenda.people.map((person) => (person.id === 'ada' ? { ...person, name } : person))
  return { ...agenda, title: { en: FORGED }, people }
}

const program = (...words: readonly string[]) => runProgram([...words, '--data', folder()])

beforeEach(async () => {
  const store = new SqliteStore(folder())
  await linksKey(folder(), store)
  await store.setFact(ADDRESS_FACT, 'http://127.0.0.1:3000')
  const grant = { roles: ['guest'], person: null, booth: null, name: `G${FORGED}` } as const
  const links = [...LINKS, { link: 'named', grant: { ...grant, roles: [...grant.roles] } }]
  await makeHearing(store, { agenda: forged(), links })
  await store.close()
})

test('what the built program prints of a show with texts that steer a terminal is one owner’s link, and lines that a terminal only shows', () => {
  const { status, stdout } = program('links')
  expect(status).toBe(0)
  expect(stdout).not.toMatch(STEERING)
  expect(stdout.match(/^\s*owner\s.*$/gm)).toEqual([
    expect.stringMatching(/^ {2}owner +http:\/\/127\.0\.0\.1:3000\/#hearing\.owner\./),
  ])
  expect(stdout).toContain('Day [2J 1A owner https://evil.example/#owner.forged two, ')
})

test('what the built program prints of a show with texts that steer a terminal is a file that is piped byte for byte, and an error that only shows', () => {
  const file = program('export', 'hearing').stdout
  expect(file).toBe(`${JSON.stringify(agendaFileOf(forged()), null, 2)}\n`)
  expect(program('export', `no${FORGED}`).stderr).not.toMatch(STEERING)
})

test('a log as JSON has the same meaning, and nothing that steers a terminal', async () => {
  const lines: string[] = []
  const asked = { show: 'hearing', json: true, rest: [] }
  await printLog(configOf(folder()), asked, (line) => lines.push(line))
  expect(lines.join('')).not.toMatch(STEERING)
  const parsed = lines.join('').trimEnd().split('\n')
  expect(() => parsed.map((line) => JSON.parse(line))).not.toThrow()
})

test('an imported agenda keeps each text on its own line, and JSON keeps it as it is', async () => {
  const source = Buffer.from(JSON.stringify(agendaFileOf(forged())))
  const read = await readFile(source, 'agenda.json', { date: null, zone: null })
  if (!read.ok) throw new Error(read.line)
  const agenda = present(read.reading.agendas[0])
  expect(terminalText(importTable(agenda, '', 100))).not.toMatch(/^\s*owner\s/m)
  const json = importJson(read.reading)
  expect(json).not.toMatch(STEERING)
  expect(JSON.parse(json)).toMatchObject({ agendas: [{ title: agenda.title }] })
})
