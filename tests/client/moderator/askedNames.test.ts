import { expect, test } from 'vitest'
import { askedNames } from '../../../client/views/moderator/recovery/askedNames.ts'
import { founding } from '../../support/shows.ts'

const names = (...items: readonly string[]) => [
  ...askedNames(founding(), items, 'en', (who, what) => `${who} (${what})`).values(),
]

test('V1: who is asked for time is named, whatever their item is called', () => {
  expect(names('talk-yan', 'closing-item')).toEqual(['Wentao Yan', 'Ying Wang'])
  expect(names('water-break-item')).toEqual(['Water break'])
})

test('V1: one person who is asked for two items is named with each', () => {
  const [first, second, third] = names('talk-barra', 'case-paris', 'talk-yan')
  expect([first, second]).toEqual([
    expect.stringMatching(/^Marc Barra \(.+\)$/),
    expect.stringMatching(/^Marc Barra \(.+\)$/),
  ])
  expect(first).not.toBe(second)
  expect(third).toBe('Wentao Yan')
})
