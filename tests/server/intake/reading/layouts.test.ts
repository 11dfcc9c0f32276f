import { expect, it } from 'vitest'
import { agendaOf, examples, outline, reading } from './support/readings.ts'

it.each(examples('layouts'))(
  'a careful person and the reader agree on: $name',
  ({ text, expected }) => {
    expect(outline(agendaOf(text))).toEqual(expected)
  },
)

it('several days and rooms: give an agenda a day, each with its date', () => {
  const { agendas } = reading(`Symposium on Soil, June 2024

Day 1 – Monday, 3 June 2024
09:00 Keynote – Dr. Peter Smith
10:00 End

Day 2 – Tuesday, 4 June 2024
09:00 Field trip
17:00 Return`)
  expect(agendas.map(({ date }) => date)).toEqual(['2024-06-03', '2024-06-04'])
})

it('several days and rooms: give an agenda a room where rooms are columns, with breaks in each', () => {
  const { agendas } = reading(`Time	Room A	Room B
10:00-10:15	Coffee break	
10:15-11:00	Scaling – Ada Lovelace	Rust – Ken Thompson`)
  expect(agendas.map((agenda) => [agenda.room, outline(agenda)])).toEqual([
    ['Room A', ['10:00 15 Coffee break (break)', '10:15 45 Scaling — Ada Lovelace']],
    ['Room B', ['10:00 15 Coffee break (break)', '10:15 45 Rust — Ken Thompson']],
  ])
})

it('a run sheet with a column of segments is one agenda, whatever another column is called', () => {
  const { agendas } = reading(`| Time | Duration | Segment | Personas in Spotlight |
|------|----------|---------|-----------------------|
| 9:00 | 5 min | Welcome | All |
| 9:05 | 12 min | Discovery | Analyst, Owner |
| 9:17 | 2 min | Bridge | All |`)
  expect(agendas.map(outline)).toEqual([
    ['09:00 5 Welcome', '09:05 12 Discovery', '09:17 2 Bridge'],
  ])
})

it('several days and rooms: give an agenda a room where rooms are headings, with what is for both', () => {
  const { agendas } = reading(`City Forum

HALL 1 – POLICY
10:00-10:45 Housing, Dr. Mary Stone (City of Leeds)

HALL 2 – DESIGN
10:00-10:45 Clay, Ines Prats (Studio Terra)

BOTH HALLS
12:00-13:00 Lunch`)
  expect(agendas.map((agenda) => [agenda.room, outline(agenda)])).toEqual([
    ['HALL 1', ['10:00 45 Housing — Mary Stone', '12:00 60 Lunch (break)']],
    ['HALL 2', ['10:00 45 Clay — Ines Prats', '12:00 60 Lunch (break)']],
  ])
})

it('one time in several places is no agenda of several turns', () => {
  const { agendas } = reading(
    'Team call\nWhen: 5 May 2025, 08:00 London, 09:00 Berlin, 15:00 Beijing\n',
  )
  expect(agendas.flatMap(outline)).toEqual([])
})

it('addresses beyond that of the whole stay with their entries', () => {
  const [agenda] = reading(
    'Zoom: https://zoom.example/j/1\n9:00 Welcome\n9:30 Panel\nJoin: https://zoom.example/j/3\n10:00 End\n',
  ).agendas
  expect(agenda?.meeting?.link).toBe('https://zoom.example/j/1')
  const points = agenda?.segments.flatMap(({ items }) => items.flatMap((one) => one.talkingPoints))
  expect(JSON.stringify(points)).toContain('https://zoom.example/j/3')
})
