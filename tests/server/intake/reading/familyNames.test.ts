import { describe, expect, test } from 'vitest'
import { adopted, agendaOf, findingsOf } from './support/readings.ts'

const FORUM = `Forum, 10 February 2027, Berlin

18:00 Welcome, Katrin Vogel
18:05 Heat networks, Dr. Henning Brandt
18:20 What it costs, Özlem Yıldız
18:35 Panel: Vogel, BRANDT and Yıldız, 40 min
19:15 Closing`

/** Everybody of an agenda that is taken over, by name. */
const everybody = (text: string): readonly string[] =>
  adopted(text).people.map(({ name }) => Object.values(name)[0] ?? '')

const onPanel = (text: string) =>
  agendaOf(text)
    .segments.flatMap(({ items }) => items)
    .find(({ kind }) => kind === 'panel')
    ?.speakers.map(({ name }) => Object.values(name)[0])

describe('people who are named by the family name alone', () => {
  test('are those who stand whole elsewhere on the agenda, each once; that it is assumed is said', () => {
    expect(onPanel(FORUM)).toEqual(['Katrin Vogel', 'Henning Brandt', 'Özlem Yıldız'])
    expect(everybody(FORUM)).toEqual(['Katrin Vogel', 'Henning Brandt', 'Özlem Yıldız'])
    expect(findingsOf(FORUM)).toContain('assumed family-name-alone 6')
  })

  test.each([
    'Panel (Vogel, BRANDT, Yıldız), 40 min',
    'Panel with Vogel, Brandt and Yıldız, 40 min',
    'Podium mit Vogel, Brandt und Yıldız, 40 min',
    'Panel: Vogel, Brandt, Prof. Yıldız, 40 min',
    'Panel, Vogel, Brandt and Yıldız, 40 min',
    'Panel, 40 min\nSpeakers: Vogel, Brandt, Yıldız',
    'Panel, 40 min\n- Vogel\n- Brandt\n- Yıldız',
  ])('also as %j', (line) => {
    const text = FORUM.replace(/Panel.*/, line)
    expect(onPanel(text)).toEqual(['Katrin Vogel', 'Henning Brandt', 'Özlem Yıldız'])
    expect(everybody(text)).toHaveLength(3)
  })

  test.each([
    'Panel: Katrin Vogel, Brandt, 40 min',
    'Panel: Katrin Vogel, Brandt and Yıldız, 40 min',
    'Panel, 40 min\nKatrin Vogel, Brandt, Yıldız',
  ])('are no organisation of the person before them: %j', (line) => {
    const text = FORUM.replace(/Panel.*/, line)
    const names = ['Katrin Vogel', 'Henning Brandt', 'Özlem Yıldız'].slice(
      0,
      line.includes('Y') ? 3 : 2,
    )
    expect(onPanel(text)).toEqual(names)
    expect(everybody(text)).toHaveLength(3)
    expect(findingsOf(text)).toContain('assumed family-name-alone 6')
  })

  test('leave an organisation that nobody is called by', () => {
    const text = FORUM.replace(/Panel.*/, 'Panel: Katrin Vogel, Siemens, 40 min')
    expect(onPanel(text)).toEqual(['Katrin Vogel'])
  })

  test('also where the whole name comes later', () => {
    const later = FORUM.replace('18:05 Heat', '18:05 Panel: Brandt, Yıldız, 5 min\n18:10 Heat')
    expect(everybody(later)).toHaveLength(3)
  })

  test('stay as they stand where two have that name, or nobody has', () => {
    const two = FORUM.replace('19:15 Closing', '19:15 Closing, Jonas Vogel')
    expect(onPanel(two)).toEqual([])
    expect(findingsOf(two)).not.toContain('assumed family-name-alone 6')
    expect(findingsOf(FORUM.replace('Vogel, BRANDT and Yıldız', 'Krause, Maier'))).not.toContain(
      'assumed family-name-alone 6',
    )
  })
})
