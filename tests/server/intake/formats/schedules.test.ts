import { expect, test } from 'vitest'
import { calendar, event, read, sheets } from './sheets.ts'

test('a finding names the people and lines of a description that are more than an item can have', async () => {
  const count = (word: string, length: number) =>
    Array.from({ length }, (_, at) => `${word} ${at + 1}`)
  const text = calendar(
    ...event(
      'DTSTART:20260504T070000Z',
      'SUMMARY:Flash talks',
      `DESCRIPTION:${count('Topic', 31).join('\\n')}\\nSpeakers: ${count('Person', 21).join('\\, ')}`,
    ),
  )
  const leftOut = { code: 'part-not-read', line: 1, facts: { text: 'Person 21, Topic 31' } }
  expect(await read(text)).toMatchObject({ findings: [leftOut] })
})

test('a calendar gives an agenda for each day and room, in order of time, with its organisers as speakers', async () => {
  const text = calendar(
    'X-WR-CALNAME:River Days',
    'X-WR-TIMEZONE:Europe/Berlin',
    ...event(
      'DTSTART:20260505T070000Z',
      'DTEND:20260505T073000Z',
      'SUMMARY:Day two',
      'LOCATION:Hall A',
    ),
    ...event(
      'DTSTART:20260504T073000Z',
      'DURATION:PT45M',
      'SUMMARY:Floods',
      'LOCATION:Hall A',
      'ORGANIZER;CN="Ada Alder":mailto:a@example.org',
    ),
    ...event(
      'DTSTART;TZID=Europe/Berlin:20260504T090000',
      'DTEND;TZID=Europe/Berlin:20260504T093000',
      'SUMMARY:Welcome',
      'ORGANIZER;CN=Bo Birch:mailto:b@example.org',
    ),
    ...event(
      'DTSTART:20260504T073000Z',
      'DTEND:20260504T080000Z',
      'SUMMARY:Maps',
      'LOCATION:Hall B',
      'DESCRIPTION:All about maps.\\nSpeakers: Cleo Clay\\, Dan Dale',
    ),
  )
  expect(await sheets(text)).toEqual([
    '# 2026-05-04 Hall A',
    '2026-05-04T09:00:00+02:00 30 welcome Welcome | Bo Birch',
    '2026-05-04T09:30:00+02:00 45 talk Floods | Ada Alder',
    '# 2026-05-04 Hall B',
    '2026-05-04T09:00:00+02:00 30 welcome Welcome | Bo Birch',
    '2026-05-04T09:30:00+02:00 30 talk Maps | Cleo Clay, Dan Dale',
    '# 2026-05-05 Hall A',
    '2026-05-05T09:00:00+02:00 30 other Day two | ',
  ])
})

test('a calendar may be sloppy: blanks before values, lines that are not folded, repeated and invalid lines', async () => {
  const welcome = event(
    'UID:1',
    'DTSTART: 20260504T070000Z',
    'DTEND:20260504T073000Z',
    'this is no property',
    'SUMMARY: Welcome',
    'LOCATION: Hall A',
    'DESCRIPTION:First line',
    'and a second one',
  )
  const broken = event('UID:1', 'DTSTART:soon', 'SUMMARY:Later', 'ORGANIZER;CN="Ada:mailto:a')
  const text = calendar('VTIMEZONE: Europe/Rome', ...welcome, ...welcome, ...broken, 'BEGIN:VEVENT')
  const reading = await read(text)
  if (typeof reading === 'string') throw new Error(reading)
  expect(await sheets(text)).toEqual([
    '# 2026-05-04 Hall A',
    '2026-05-04T09:00:00+02:00 30 welcome Welcome | ',
  ])
  expect(reading.agendas[0]?.segments[0]?.items[0]?.talkingPoints).toEqual([
    { en: 'First line' },
    { en: 'and a second one' },
  ])
  expect(reading.findings.map(({ code, line }) => [code, line])).toEqual([
    ['not-understood', 2],
    ['not-understood', 3],
  ])
  expect(reading.ledger?.map(({ became }) => became)).toEqual([
    'item',
    'not-understood',
    'not-understood',
  ])
})

const frab = (rooms: object) =>
  JSON.stringify({
    schedule: {
      conference: {
        title: 'Camp',
        time_zone_name: 'Europe/Berlin',
        days: [{ index: 1, date: '2026-05-04', rooms }],
      },
    },
  })

test('a schedule of frab or pretalx keeps days that last past midnight, languages, people and abstracts', async () => {
  const talk = {
    title: 'Floods',
    subtitle: 'in maps',
    date: '2026-05-04T23:30:00+02:00',
    duration: '00:45',
    type: 'lecture',
    language: 'de',
    abstract: '<p>Why?</p>',
    persons: [{ public_name: 'Ada Alder' }],
  }
  const late = {
    title: 'Party',
    date: '2026-05-05T01:00:00+02:00',
    start: '01:00',
    duration: '1:00',
    persons: [],
  }
  const reading = await read(frab({ 'Saal 1': [talk, 'no event', late] }))
  expect(await sheets(frab({ 'Saal 1': [talk, late] }))).toEqual([
    '# 2026-05-04 Saal 1',
    '2026-05-04T23:30:00+02:00 45 talk Floods – in maps | Ada Alder',
    '2026-05-05T01:00:00+02:00 60 other Party | ',
  ])
  expect(
    typeof reading === 'string' ? null : reading.agendas[0]?.segments[0]?.items[0],
  ).toMatchObject({
    languages: ['de'],
    talkingPoints: [{ en: 'Why?' }],
    lines: [1],
  })
})

test('schedule.xml is read like its JSON', async () => {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><!-- made by hand --><schedule><conference><title>Camp</title><time_zone_name>Europe/Berlin</time_zone_name></conference>
    <day index="1" date="2026-05-04"><room name="Saal 1"><event id="1"><date>2026-05-04T10:00:00+02:00</date><start>10:00</start><duration>00:30</duration><title>Rain &amp; floods</title><type>lecture</type><language>en</language><persons><person id="1">Ada Alder</person></persons></event></room></day></schedule>`
  expect(await sheets(xml)).toEqual([
    '# 2026-05-04 Saal 1',
    '2026-05-04T10:00:00+02:00 30 talk Rain & floods | Ada Alder',
  ])
  expect(await sheets(xml.replace(/<event.*<\/event>/, ''))).toEqual(['no-events'])
})

test('Sessionize: local times stay without a zone, a service session is a break in each room', async () => {
  const talk = {
    title: 'Floods',
    startsAt: '2026-05-04T10:00:00',
    endsAt: '2026-05-04T10:45:00',
    roomId: 1,
    speakers: ['a'],
  }
  const lunch = {
    title: 'Food',
    startsAt: '2026-05-04T12:00:00',
    endsAt: '2026-05-04T13:00:00',
    roomId: null,
    isServiceSession: true,
    speakers: [],
  }
  const other = { ...talk, title: 'Maps', roomId: 2, speakers: [] }
  const rooms = [
    { id: 1, name: 'Aula' },
    { id: 2, name: 'Lab' },
  ]
  const speakers = [{ id: 'a', fullName: 'Ada Alder', tagLine: 'Hydrologist' }]
  const unplanned = { ...talk, startsAt: null, endsAt: null }
  const all = JSON.stringify({ sessions: [talk, lunch, other, unplanned], speakers, rooms })
  const expected = [
    '# 2026-05-04 Aula',
    '10:00 45 talk Floods | Ada Alder',
    '12:00 60 break Food | ',
    '# 2026-05-04 Lab',
    '10:00 45 other Maps | ',
    '12:00 60 break Food | ',
  ]
  expect(await sheets(all)).toEqual(expected)
  const named = [
    { ...talk, room: 'Aula', speakers: [{ id: 'a', name: 'Ada Alder' }] },
    lunch,
    { ...other, room: 'Lab' },
  ]
  expect(await sheets(JSON.stringify([{ groupName: 'All', sessions: named }]))).toEqual(expected)
  expect(
    await sheets(
      JSON.stringify([{ date: '2026-05-04', rooms: named.map((one) => ({ sessions: [one] })) }]),
    ),
  ).toEqual(expected)
})

test('OPass: a title in two languages is one title, a broadcast is in each of its rooms', async () => {
  const named = (id: string, zh: string, en: string) => ({ id, zh: { name: zh }, en: { name: en } })
  const session = {
    type: 'P',
    room: 'R0',
    broadcast: ['R0', 'R1'],
    start: '2026-05-04T10:00:00+08:00',
    end: '2026-05-04T10:30:00+08:00',
    zh: { title: '開場' },
    en: { title: 'Opening' },
    speakers: ['a'],
  }
  const text = JSON.stringify({
    session_types: [named('P', '演講', 'Talk')],
    rooms: [named('R0', '大廳', 'Hall')],
    speakers: [named('a', '王莹', 'Ying Wang')],
    sessions: [session],
  })
  const item = '2026-05-04T10:00:00+08:00 30 opening 開場 = Opening | 王莹'
  expect(await sheets(text)).toEqual(['# 2026-05-04 大廳', item, '# 2026-05-04 R1', item])
})

test('Ontime: times without a day; the day that is wished for is used', async () => {
  const one = (id: string, more: object) =>
    [id, { id, type: 'event', title: id, note: '', skip: false, ...more }] as const
  const entries = Object.fromEntries([
    one('Talk', { timeStart: 36_000_000, duration: 1_200_000 }),
    one('Hidden', { timeStart: 37_200_000, duration: 1_200_000, skip: true }),
    one('Pause', { type: 'group', timeStart: null, duration: 0, entries: [] }),
    one('End', { timeStart: 39_000_000, duration: 600_000 }),
  ])
  const text = JSON.stringify({
    rundowns: { a: { order: Object.keys(entries), entries } },
    project: { title: 'Demo' },
  })
  const items = ['10:00 20 talk Talk | ', '10:20 30 break Pause | ', '10:50 10 closing End | ']
  expect(await sheets(text)).toEqual(['# null null', ...items])
  expect(await read(text)).toMatchObject({ findings: [] })
  expect((await sheets(text, { date: '2026-05-04', zone: null }))[0]).toBe('# 2026-05-04 null')
})

test('a page with linked data of its events is read by that, another page by its text', async () => {
  const place = { '@type': 'Place', name: 'Hall A' }
  const talk = {
    '@type': 'EducationEvent',
    name: 'Floods',
    startDate: '2026-05-04T09:30:00+02:00',
    endDate: '2026-05-04T10:00:00+02:00',
    location: place,
    performer: [{ '@type': 'Person', name: 'Ada Alder', jobTitle: 'Hydrologist' }],
  }
  const welcome = {
    '@type': 'Event',
    name: 'Welcome',
    startDate: '2026-05-04T09:00:00+02:00',
    performer: 'Bo Birch',
    location: place,
  }
  const page = (data: object) =>
    `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>18:00-18:20 Dinner</p></body></html>`
  const whole = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'River Day',
    subEvent: [talk, welcome],
  }
  const expected = [
    '# 2026-05-04 Hall A',
    '2026-05-04T09:00:00+02:00 30 welcome Welcome | Bo Birch',
    '2026-05-04T09:30:00+02:00 30 talk Floods | Ada Alder',
  ]
  expect(await sheets(page(whole))).toEqual(expected)
  expect(await sheets(page({ '@graph': [talk, welcome] }))).toEqual(expected)
  expect(await sheets(page({ ...whole, subEvent: [] }))).toEqual([
    '# null null',
    '18:00 20 break Dinner | ',
  ])
})
