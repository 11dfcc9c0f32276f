import { expect, test } from 'vitest'
import { excel, time } from './excel.ts'
import { calendar, event, read, sheets } from './sheets.ts'

const HEAD = [
  'From: Ada Alder <ada@example.org>',
  'Subject: =?utf-8?Q?WG:_Re:_River_Forum_=E2=80=93_Basel?=',
  'Date: Mon, 06 Apr 2026 18:30:00 +0200',
  'MIME-Version: 1.0',
]
const AGENDA = ['4 May 2026', '10:00-10:20 Welcome, Bo Birch', '10:20-10:50 Floods']
const TABLE =
  '<table><tr><td>Time<td>Topic<td>Speaker<tr><td>10:00-10:20<td>Welcome<td>Bo Birch<tr><td>10:20-10:50<td>Floods<td>Cleo Clay</table>'

type Part = { readonly type: string; readonly body: string | Uint8Array; readonly name?: string }

function partText({ type, body, name }: Part): string {
  const file = name === undefined ? '' : `\r\nContent-Disposition: attachment; filename="${name}"`
  return `Content-Type: ${type}${file}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}`
}

const mail = (kind: 'alternative' | 'mixed', ...parts: readonly Part[]): string => {
  const all = parts.map((part) => `--b\r\n${partText(part)}\r\n`).join('')
  return `${HEAD.join('\r\n')}\r\nContent-Type: multipart/${kind}; boundary=b\r\n\r\n${all}--b--\r\n`
}
const plain = (...lines: readonly string[]): Part => ({
  type: 'text/plain; charset=utf-8',
  body: lines.join('\n'),
})

async function titleAndItems(source: string): Promise<readonly unknown[]> {
  const reading = await read(source)
  if (typeof reading === 'string') return [reading]
  const {
    agendas: [agenda],
  } = reading
  const items = agenda?.segments.flatMap((segment) => segment.items) ?? []
  return [
    Object.values(agenda?.title ?? {})[0],
    agenda?.date,
    ...items.map(({ title, speakers }) => `${Object.values(title)[0]} | ${speakers.length}`),
  ]
}

test('a mail is read by its text, with its subject as title; the day of sending is not the day of the agenda', async () => {
  expect(
    await titleAndItems(
      mail('alternative', plain(...AGENDA), { type: 'text/html', body: '<p>See the text</p>' }),
    ),
  ).toEqual(['River Forum – Basel', '2026-05-04', 'Welcome | 1', 'Floods | 0'])
})

test('a table in the HTML of a mail is read before its plain text', async () => {
  expect(
    await titleAndItems(mail('alternative', plain(...AGENDA), { type: 'text/html', body: TABLE })),
  ).toEqual(['River Forum – Basel', expect.anything(), 'Welcome | 1', 'Floods | 1'])
})

test('a mail that is forwarded inside is read', async () => {
  const inner = mail('alternative', plain(...AGENDA)).replace('WG:_Re:_', '')
  const attached: Part = { type: 'message/rfc822', body: inner, name: 'agenda.eml' }
  const inline = `${HEAD.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/plain\r\n\r\nSee below\r\n--o\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--o--\r\n`
  for (const source of [mail('mixed', plain('See below.'), attached), inline])
    expect(await titleAndItems(source)).toEqual([
      'River Forum – Basel',
      '2026-05-04',
      'Welcome | 1',
      'Floods | 0',
    ])
})

test('an attached file is read if the text has no agenda; its fault is the fault of the mail', async () => {
  const sheet = excel({
    name: '2026-05-04',
    rows: [
      ['Start', 'End', 'Topic'],
      [time(9), time(10), 'Floods'],
    ],
  })
  const office = { type: 'application/octet-stream', body: sheet, name: 'agenda.xlsx' }
  expect((await sheets(mail('mixed', plain('Dear all, the agenda is attached.'), office)))[0]).toBe(
    '# 2026-05-04 null',
  )
  const invitation = calendar(
    ...event('DTSTART:20260504T070000Z', 'DTEND:20260504T073000Z', 'SUMMARY:Welcome'),
  )
  expect(
    await sheets(
      mail('mixed', plain('Hello'), {
        type: 'text/calendar',
        body: invitation,
        name: 'invite.ics',
      }),
    ),
  ).toEqual(['# 2026-05-04 null', '2026-05-04T07:00:00Z 30 welcome Welcome | '])
  expect(
    await read(mail('mixed', plain('Hello'), { ...office, body: sheet.subarray(0, 300) })),
  ).toBe('damaged')
  expect(await read(mail('mixed', plain('Hello')))).toBe('nothing-read')
})

/** Parts in parts, each with its own boundary. */
function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  )
  return `${HEAD.join('\r\n')}\r\n${open.join('')}`
}

test.each<[string, () => string, string]>([
  ['1,000 parts, one in the other', () => nested(1_000), 'damaged'],
  [
    '200,000 empty parts',
    () =>
      `${HEAD.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n\r\n'.repeat(200_000)}`,
    'bomb',
  ],
  ['5 MB of headers', () => `${HEAD.join('\r\n')}\r\n${'X-A: b\r\n'.repeat(600_000)}`, 'damaged'],
])('hostile: %s', async (_, source, code) => expect(await read(source())).toBe(code), 20_000)
