import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importAgenda } from '../../../server/cli/import.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { paragraph, word } from '../intake/formats/word.ts'

const AGENDA = `River Forum

14 May 2024
Beijing Time

10:00-10:20 Welcome
10:20-10:50 Floods in small catchments
10:50-11:00 Coffee break
`

const { folder, remove } = tempFolder()
afterAll(remove)
const file = (name: string) => join(folder, name)

beforeAll(() => {
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

/** Gives a command and its words, and `input` on standard input; what came of it. */
async function given(command: 'import' | 'check', words: readonly string[], input = '') {
  const printed: string[] = []
  const failed: string[] = []
  const status = await importAgenda(command, words, {
    stdin: Readable.from([Buffer.from(input)]),
    width: 80,
    print: (text) => void printed.push(text),
  }).catch((error: Error) => {
    failed.push(error.message)
    return 1
  })
  return { status, printed: printed.join(''), failed }
}

/** The fields of a value of JSON and of all below it, as `a.b`; texts have languages for fields. */
function fields(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fields(each, path))
  if (typeof value !== 'object' || value === null || /(title|name)$/.test(path)) return [path]
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`)
  return Object.entries(value).flatMap(([name, inner]) => fields(inner, inside(name)))
}

const ITEM = ['title', 'kind', 'start', 'planned', 'inferred', 'speakers', 'talkingPoints', 'lines']
const SEGMENT = ['title', 'kind', 'budget', 'start', ...ITEM.map((field) => `items.${field}`)]
const AGENDA_FIELDS = [
  'title',
  'date',
  'room',
  'zones',
  'startsAt',
  'hardStop',
  'meeting',
  'notes',
  ...SEGMENT.map((field) => `segments.${field}`),
].map((field) => `agendas.${field}`)

/** Fields that hold a list, which may be empty. */
const LISTS = /inferred|speakers|talkingPoints|notes/

describe('import', () => {
  test('shows a table and a summary', async () => {
    const { status, printed, failed } = await given('import', [file('agenda.txt')])
    expect({ status, failed }).toEqual({ status: 0, failed: [] })
    expect(printed).toMatch(/^River Forum.*\n2024-05-14 · Asia\/Shanghai/)
    expect(printed).toMatch(/^10:20 +30 min +Floods in small catchments/m)
    expect(printed).toMatch(/^3 segments, 3 items$/m)
  })

  test('--json prints the fields that were promised, and no others', async () => {
    const { status, printed } = await given('import', [file('agenda.txt'), '--json'])
    expect(status).toBe(0)
    const json = JSON.parse(printed)
    expect(Object.keys(json)).toEqual(['agendas', 'findings', 'lines'])
    const there = new Set(fields(json.agendas, 'agendas'))
    expect(AGENDA_FIELDS.filter((field) => !there.has(field) && !LISTS.test(field))).toEqual([])
    expect([...there].filter((field) => !AGENDA_FIELDS.includes(field))).toEqual([])
    expect(json.agendas[0].segments[1].items[0]).toMatchObject({
      title: { en: 'Floods in small catchments' },
      start: '2024-05-14T10:20:00+08:00',
      planned: 1_800_000,
      lines: [7],
    })
  })

  test('--json has no field for the languages of a source: its fields are fixed', async () => {
    const text = 'A day\nLanguage: English\n\n14:00-14:20 A\n14:20-14:30 B\n'
    const { printed } = await given('import', ['-', '--json'], text)
    expect(Object.keys(JSON.parse(printed).agendas[0])).not.toContain('languages')
  })

  test('--json prints of a finding its level, line, words and what was taken', async () => {
    const { printed } = await given(
      'import',
      ['-', '--json'],
      '14:00-14:20 Opening\n14:10-14:30 Talks\n',
    )
    const [finding] = JSON.parse(printed).findings
    expect(finding).toMatchObject({ level: 'conflict', line: 2, text: expect.any(String) })
    expect(['level', 'line', 'text', 'assumed']).toEqual(
      expect.arrayContaining(Object.keys(finding)),
    )
  })

  test.each(['agenda.docx', 'agenda.html'])('reads %s', async (name) => {
    const { printed } = await given('import', [file(name), '--json'])
    expect(JSON.parse(printed).agendas[0].segments[0].title).toEqual({ en: 'Welcome' })
  })

  test('reads what is piped in, with the day and the zone that are given', async () => {
    const wishes = ['--date', '2024-06-01', '--zone=Europe/Berlin']
    const { printed } = await given('import', ['-', '--json', ...wishes], '10:00-10:20 Welcome\n')
    expect(JSON.parse(printed).agendas[0]).toMatchObject({
      date: '2024-06-01',
      zones: ['Europe/Berlin'],
      startsAt: '2024-06-01T10:00:00+02:00',
    })
  })
})

test.each<[string, readonly string[], RegExp]>([
  ['that a file is missing', [], /^Name the file to read, .*$/],
  ['that there is no such file', ['nowhere.txt'], /^There is no file nowhere\.txt\.$/],
  ['that it is a folder', ['.'], /^\. is a folder\..*$/],
  ['that a file is one too many', ['a.txt', 'b.txt'], /^Name only one file: "b\.txt".*$/],
  ['that a day is none', ['x', '--date', '2023-02-30'], /^--date must be .* not "2023-02-30"\.$/],
  ['that a zone is none', ['x', '--zone', 'CEST'], /^--zone must be a zone .*, not "CEST"\.$/],
  ['that a number is none', ['x', '--day', 'two'], /^--day must be a number .*, not "two"\.$/],
  ['that a value is missing', ['x', '--zone'], /^--zone needs a value: --zone Asia\/Shanghai$/],
  ['that an option is unknown', ['x', '--port', '3'], /^Unknown option --port\. .*--json.*$/],
  ['that standard input is empty', ['-'], /^There is no text in it\. .*$/],
])('one line says: %s', async (_, words, line) => {
  const { status, printed, failed } = await given('import', words)
  expect({ status, printed }).toEqual({ status: 1, printed: '' })
  expect(failed).toEqual([expect.stringMatching(line)])
})

test.each<[string, readonly string[], RegExp]>([
  ['notes.txt', [], /notes\.txt: No line of an agenda was found in it: such a line has .*$/],
  ['talk.pdf', [], /talk\.pdf: The file is damaged: .*paste its text\.$/],
  ['noise.txt', [], /noise\.txt: It is no text: .*$/],
  ['agenda.txt', ['--day', '2'], /^There is no day 2\. .*1 \(2024-05-14\)\.$/],
  ['agenda.txt', ['--room', 'A'], /^There is no room "A"\./],
])(
  'one line says: what is wrong with %s %j, also where JSON was asked for',
  async (name, words, line) => {
    const { status, printed, failed } = await given('import', [file(name), '--json', ...words])
    expect({ status, printed }).toEqual({ status: 1, printed: '' })
    expect(failed).toEqual([expect.stringMatching(line)])
  },
)

test('check prints a summary and ends with 0 where all was understood', async () => {
  const { status, printed } = await given('check', [file('agenda.txt')])
  expect(printed).toMatch(/^3 segments, 3 items$/m)
  expect(status).toBe(0)
})

test('check ends with 1 where the source contradicts itself, and names the place', async () => {
  const { status, printed } = await given('check', ['-'], '14:00-14:20 A\n14:10-14:30 Panel\n')
  expect(printed).toMatch(/^line 2 +conflict/m)
  expect(printed).toContain('| 14:10-14:30 Panel')
  expect(status).toBe(1)
})

test('check prints no JSON', async () => {
  expect((await given('check', ['x', '--json'])).failed).toEqual([
    expect.stringMatching(/^Unknown option --json\. /),
  ])
})
