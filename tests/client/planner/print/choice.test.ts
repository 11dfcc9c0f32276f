import { expect, test } from 'vitest'
import {
  type PrintChoice,
  secondLanguages,
  usualPaper,
  validChoice,
  withSheet,
} from '../../../../client/views/planner/print/model/source.ts'
import { founding } from '../../../support/shows.ts'

const RUN: PrintChoice = {
  sheet: 'run',
  side: 'published',
  paper: 'A4',
  language: 'en',
  second: 'zh-Hans',
  person: null,
}

test('each sheet comes in the languages that are usual for it', () => {
  const agenda = founding()
  expect(withSheet(RUN, 'cards', agenda)).toMatchObject({ language: 'own', second: null })
  expect(withSheet(RUN, 'booth', agenda)).toMatchObject({ language: 'en', second: 'zh-Hans' })
  expect(withSheet(RUN, 'programme', agenda)).toMatchObject({ language: 'en', second: null })
  const cards = withSheet(RUN, 'cards', agenda)
  expect(withSheet(cards, 'run', agenda)).toMatchObject({ language: 'en', second: 'zh-Hans' })
})

test('what an agenda does not offer is replaced by what it does', () => {
  const agenda = { ...founding(), languages: ['zh-Hans'] }
  const wish = { ...RUN, person: 'nobody' }
  expect(validChoice(wish, agenda, ['draft'])).toEqual({
    ...RUN,
    side: 'draft',
    language: 'zh-Hans',
    second: null,
  })
  expect(secondLanguages({ ...RUN, sheet: 'booth' }, founding())).toEqual(['zh-Hans'])
  expect(secondLanguages(RUN, founding())).toEqual([null, 'zh-Hans'])
})

test('paper is Letter where people use it', () => {
  expect(['en-US', 'en-GB', 'en', 'zh-Hans-CN', 'fr-CA'].map(usualPaper)).toEqual([
    'Letter',
    'A4',
    'A4',
    'A4',
    'Letter',
  ])
})
