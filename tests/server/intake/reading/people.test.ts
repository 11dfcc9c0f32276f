import { expect, it } from 'vitest'
import { parsedLineOf } from '../../../../server/intake/read/lines/parseLine.ts'
import { peopleIn } from '../../../../server/intake/read/people/peopleIn.ts'
import type { SourcePerson } from '../../../../server/intake/read/people/sourcePerson.ts'
import { withPeople } from '../../../../server/intake/read/people/titlePeople.ts'
import { normalizeSigns } from '../../../../server/intake/read/text/normalize.ts'
import { agendaOf, exampleRows } from './support/readings.ts'

const summary = ({ names, titles, affiliations, role }: SourcePerson) =>
  [names.join('='), titles.join(', '), affiliations.join(', '), role ?? '']
    .join('|')
    .replace(/\|+$/, '')

it.each(exampleRows('people'))('the people of a cell: %s', (text = '', ...expected) => {
  expect(peopleIn(normalizeSigns(text), 'column').people.map(summary)).toEqual(expected)
})

it('the people of a cell are told apart by their posts where nothing else parts them, and that is doubtful', () => {
  const text =
    'Qian Wu, deputy mayor, Hill Town Dr. Julia May, ecologist, Bay Lab Ruhai Yu, director, City Institute'
  const { people, doubtful } = peopleIn(text, 'column')
  expect(people.map(({ names }) => names[0])).toEqual(['Qian Wu', 'Julia May', 'Ruhai Yu'])
  expect(doubtful).toBe(true)
})

it.each(exampleRows('peopleInTitles'))('title and people of “%s”', (text = '', ...expected) => {
  const found = withPeople(text)
  expect([found.title || '-', ...found.people.map(summary)]).toEqual(expected)
})

it.each([
  ['Panel: Sita Gurung, Omar Haddad, 25 min', 'Panel'],
  ['14:00 Panel: Sita Gurung, Omar Haddad', 'Panel'],
  ['Panel discussion: Sita Gurung, Omar Haddad (25 min)', 'Panel discussion'],
])('“%s” is a panel, and not only who is on it', (line, title) => {
  const parsedLine = parsedLineOf({ n: 1, text: line })
  expect(parsedLine.title).toBe(title)
  expect(parsedLine.people.map(({ names }) => names[0])).toEqual(['Sita Gurung', 'Omar Haddad'])
})

const speakersOf = (text: string) =>
  agendaOf(text)
    .segments.flatMap(({ items }) => items)
    .map(({ speakers }) => speakers.map(({ name }) => Object.values(name)[0]).join(', '))

it('the chair of a session is no speaker of its discussion, its meal and its end', () => {
  const talks = ['10:00 Mud, Anna Meyer', '10:30 Sand, Paul Roth', '11:00 Films']
  const rest = ['11:30 Discussion', '12:00 Buffet', '13:00 Closing']
  const text = ['Study day', '', 'Session 1 (chair: Rosa Klein)', ...talks, ...rest].join('\n')
  expect(speakersOf(text)).toEqual(['Anna Meyer', 'Paul Roth', 'Rosa Klein', '', '', ''])
})

it('the lines below a label alone on its line name people', () => {
  const list = ['Participants:', '- Abdeslam Zouhri, coop La Terre', '- Txomin Arrieta']
  const text = ['Study day', '10:00 Table ronde : les friches', ...list, '11:00 Pause'].join('\n')
  expect(speakersOf(text)[0]).toBe('Abdeslam Zouhri, Txomin Arrieta')
})
