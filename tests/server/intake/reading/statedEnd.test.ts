import { expect, test } from 'vitest'
import { agendaOf } from './support/readings.ts'

const under = (line: string) =>
  agendaOf(`${line}\n\n18:00 Begrüßung\n18:05 Vortrag\n20:05 Schlusswort`)

test.each([
  'Ende spätestens 20:15 Uhr.',
  'Ende: spätestens 20:15 Uhr',
  'Wir enden spätestens um 20:15 Uhr.',
  'Spätestens um 20:15 Uhr ist Schluss.',
  'Um 20:15 Uhr müssen wir raus sein.',
])('by when all has to be over, in German, is said by “%s”, also behind the date', (line) => {
  expect(under(line).hardStop).toBe('20:15')
  expect(under(`Anhörung am Mittwoch, 10. Februar 2027, Berlin. ${line}`)).toMatchObject({
    hardStop: '2027-02-10T20:15:00+01:00',
  })
})

test.each([
  'Wir enden um 20:15 Uhr mit einem Empfang.',
  'Um 20:15 Uhr ist Pause, Ende offen.',
  'Wir müssen um 20:15 Uhr beginnen.',
])('by when all has to be over, in German, is not said by “%s”', (line) => {
  expect(under(line).hardStop).not.toBe('20:15')
})

test('a sentence that names the agenda far before its date states the hours, too', () => {
  const line = 'please find below the run of our town hall on Friday, 11 December 2026, in Vienna'
  expect(under(`Dear all,\n${line}, 18:00 to 20:15 sharp.`)).toMatchObject({
    title: { en: 'Town hall' },
    hardStop: '2026-12-11T20:15:00+01:00',
  })
})

test.each(['Hard stop 20:55', 'Hard stop: 20:55'])(
  'a title line with a start alone leaves the end to the line that states it: %s',
  (line) => {
    const text = `Coastal flood panel, 2026-12-01, 20:00 UTC\n\n20:00 Welcome (5 min) Helen Marsh\n20:05 Closing (5 min) Wei Chen\n${line}`
    const { startsAt, hardStop } = agendaOf(text)
    expect(startsAt).toBe('2026-12-01T20:00:00+00:00')
    expect(hardStop).toBe('2026-12-01T20:55:00+00:00')
  },
)
