import { expect, test } from 'vitest'
import { labelOfId } from '../../../../client/ui/agenda/peopleNames.ts'
import { founding } from '../../../support/shows.ts'

const called = (item: string, lang: string) => labelOfId(founding(), item, lang)

test('an item that is edited is called by its title and who speaks first, and by no name twice', () => {
  expect(called('questions', 'en')).toBe('Q&A, Ying Wang')
  expect(called('questions', 'zh-Hans')).toBe('问答，Ying Wang')
  expect(called('water-break-item', 'en')).toBe('Water break')
  expect(called('gone', 'en')).toBe('gone')
})
