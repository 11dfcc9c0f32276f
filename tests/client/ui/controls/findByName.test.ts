import { expect, test } from 'vitest'
import { findByName, foldForSearch } from '../../../../client/ui/controls/findByName.ts'

const PEOPLE = ['Ana Müller', 'Müge Aksoy', 'Jan Samuel', 'Li Ming']
const found = (typed: string, worst?: number) =>
  findByName(PEOPLE, foldForSearch(typed), (name) => [foldForSearch(name)], worst)

test('names that begin with what is typed come first, then those with such a word, then those that contain it; marks over letters and wide letters make no difference', () => {
  expect(found('mu')).toEqual(['Müge Aksoy', 'Ana Müller', 'Jan Samuel'])
  expect(found('mu', 1)).toEqual(['Müge Aksoy', 'Ana Müller'])
  expect(found('')).toEqual(PEOPLE)
  expect(found('x')).toEqual([])
  expect(found('MÜLL')).toEqual(['Ana Müller'])
  expect(found('ｌｉ')).toEqual(['Li Ming'])
})
