import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tempFolder } from '../../support/tempFolder.ts'
import { paragraph, word } from '../intake/formats/word.ts'
import { program } from './importing.ts'

const AGENDA = `River Forum
14 May 2024, Beijing Time

10:00-10:20 Welcome
10:20-10:50 Floods in small catchments
10:50-11:00 Coffee break
`

let folder: string
let remove: () => void
const file = (name: string) => join(folder, name)

beforeAll(() => {
  const made = tempFolder()
  folder = made.folder
  remove = made.remove
  writeFileSync(file('agenda.txt'), AGENDA)
  writeFileSync(
    file('agenda.docx'),
    word(
      AGENDA.split('\n')
        .map((line) => paragraph(line))
        .join(''),
    ),
  )
  writeFileSync(
    file('agenda.html'),
    '<table><tr><td>10:00<td>Welcome<tr><td>10:20<td>&lt;script&gt;alert(1)&lt;/script&gt;<tr><td>10:50<td>End</table>',
  )
  writeFileSync(file('notes.txt'), 'Dear all,\nthank you for coming.\n')
  writeFileSync(file('talk.pdf'), '%PDF-1.7\n')
  writeFileSync(file('noise.txt'), new Uint8Array(5_000))
})
afterAll(() => remove())

/** The fields of a value of JSON and of all below it, as `a.b`. */
function fields(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fields(each, path))
  if (typeof value !== 'object' || value === null || /(title|name)$/.test(path)) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    fields(inner, path === '' ? name : `${path}.${name}`),
  )
}

const ITEM = ['title', 'kind', 'start', 'planned', 'inferred', 'speakers', 'talkingPoints', 'lines']
const SEGMENT = ['title', 'kind', 'budget', 'start', ...ITEM.map((field) => `items.${field}`)]
const FIELDS = [
  ...['title', 'date', 'room', 'zones', 'startsAt', 'hardStop', 'meeting', 'notes'],
  ...SEGMENT.map((field) => `segments.${field}`),
].map((field) => `agendas.${field}`)
const FINDING = ['level', 'line', 'text', 'assumed'].map((field) => `findings.${field}`)

describe('import', () => {
  test('shows a table and a summary', () => {
    const { status, stdout, stderr } = program(['import', file('agenda.txt')])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^River Forum\n2024-05-14 · Asia\/Shanghai/)
    expect(stdout).toMatch(/^10:20 +30 min +Floods in small catchments/m)
    expect(stdout).toMatch(/^3 segments, 3 items$/m)
  })

  test('--json prints the fields that were promised, and nothing else', () => {
    const { status, stdout, stderr } = program(['import', file('agenda.txt'), '--json'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    const json = JSON.parse(stdout)
    expect(Object.keys(json)).toEqual(['agendas', 'findings'])
    for (const field of fields(json)) expect([...FIELDS, ...FINDING, 'findings']).toContain(field)
    for (const field of FIELDS.filter(
      (each) => !/inferred|speakers|talkingPoints|notes/.test(each),
    )) {
      expect(fields(json)).toContain(field)
    }
    expect(json.agendas[0].segments[1].items[0]).toMatchObject({
      title: { en: 'Floods in small catchments' },
      start: '2024-05-14T10:20:00+08:00',
      planned: 1_800_000,
      lines: [5],
    })
  })

  test.each(['agenda.docx', 'agenda.html'])('reads %s', (name) => {
    const { status, stdout } = program(['import', file(name), '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).agendas[0].segments[0].title).toEqual({ en: 'Welcome' })
  })

  test('reads what is piped in, with the day and the zone that are given', () => {
    const wishes = ['--date', '2024-06-01', '--zone', 'Europe/Berlin']
    const { status, stdout } = program(
      ['import', '-', '--json', ...wishes],
      '10:00-10:20 Welcome\n10:20-10:40 Talk\n',
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout).agendas[0]).toMatchObject({
      date: '2024-06-01',
      zones: ['Europe/Berlin'],
      startsAt: '2024-06-01T10:00:00+02:00',
    })
  })

  test('a pipe that closes early does no harm', () => {
    const command = `"${process.execPath}" --import tsx server/main.ts import "${file('agenda.txt')}" --json | true`
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stderr).toBe('')
  })

  test('keeps nothing and starts nothing', () => {
    const { status } = program(['import', file('agenda.txt')])
    expect(status).toBe(0)
    expect(readdirSync(folder).filter((name) => /\.db|key/.test(name))).toEqual([])
  })

  test.each<[string, readonly string[], RegExp]>([
    ['no file', [], /^Name the file to read, or - .*\n$/],
    ['a file that is not there', ['nowhere.txt'], /^There is no file nowhere\.txt\.\n$/],
    ['a folder', ['.'], /^\. is a folder: name a file in it\.\n$/],
    ['two files', ['a.txt', 'b.txt'], /^One file is read at a time: "b\.txt".*\n$/],
    [
      'no such day',
      ['x.txt', '--date', '2023-02-30'],
      /^--date must be a day .*, not "2023-02-30"\.\n$/,
    ],
    ['no such zone', ['x.txt', '--zone', 'CEST'], /^--zone must be a zone .*, not "CEST"\.\n$/],
    [
      'an option without its value',
      ['x.txt', '--zone'],
      /^--zone needs a value: --zone Asia\/Shanghai\n$/,
    ],
    ['an unknown option', ['x.txt', '--port', '3'], /^Unknown option --port\. .*--json.*\n$/],
  ])('%s is answered in one line', (_, words, line) => {
    const { status, stdout, stderr } = program(['import', ...words])
    expect(stderr).toMatch(line)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })

  test.each<[string, RegExp]>([
    ['notes.txt', /notes\.txt: No line of an agenda was found in it: such a line has .*\n$/],
    ['talk.pdf', /talk\.pdf: This is a PDF: .*paste the text of the PDF\.\n$/],
    ['noise.txt', /noise\.txt: It is no text: .*\n$/],
  ])('%s is answered in one line, --json or not', (name, line) => {
    const { status, stdout, stderr } = program(['import', file(name), '--json'])
    expect(stderr).toMatch(line)
    expect(stderr.trim()).not.toContain('\n')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })

  test('--help teaches', () => {
    const { status, stdout } = program(['import', '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/Examples:[\s\S]*import agenda\.docx/)
    expect(program(['help', 'import']).stdout).toBe(stdout)
  })
})

describe('check', () => {
  test('prints a summary and ends with 0 where all was understood', () => {
    const { status, stdout } = program(['check', file('agenda.txt')])
    expect(stdout).toMatch(/^3 segments, 3 items$/m)
    expect(status).toBe(0)
  })

  test('ends with 1 where the source contradicts itself, and says where', () => {
    const { status, stdout } = program(
      ['check', '-'],
      `${AGENDA}10:30-11:30 Panel\n11:30-12:00 Closing\n`,
    )
    expect(stdout).toMatch(/^line \d +conflict/m)
    expect(stdout).toContain('| 10:30-11:30 Panel')
    expect(status).toBe(1)
  })
})
