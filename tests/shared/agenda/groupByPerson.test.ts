import { describe, expect, test } from 'vitest'
import { type Appearance, groupByPerson } from '../../../shared/agenda/groupByPerson.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'

/** Somebody in a show, by an id made of their name there. */
function on(show: string, name: string | Texts, affiliation: string | null = null): Appearance {
  const names = typeof name === 'string' ? { en: name } : name
  const id = Object.values(names).join('-').toLowerCase().replaceAll(' ', '-')
  return {
    show,
    person: { id, name: names, affiliation: affiliation === null ? null : { en: affiliation } },
  }
}

/** Who is one person, each by the shows they are in. */
const shows = (...all: readonly Appearance[]) =>
  groupByPerson(all).map((group) => group.map(({ show }) => show).join(' '))

describe('who of several shows is one person', () => {
  test('is who has the same name, however it is written', () => {
    expect(shows(on('1', 'Xueyi Dong'), on('1', 'Jin Gu'), on('4', ' xueyi  DONG'))).toEqual([
      '1 4',
      '1',
    ])
    expect(shows(on('1', 'Ying Wang'), on('2', { en: 'Ying Wang', 'zh-Hans': '王颖' }))).toEqual([
      '1 2',
    ])
  })

  test('stays so where an affiliation is told once', () => {
    expect(shows(on('1', 'Ada'), on('2', 'Ada', 'Oslo'), on('3', 'Ada', 'oslo'))).toEqual(['1 2 3'])
  })

  test('is not who has the same name and another affiliation, or another name in one language', () => {
    expect(shows(on('1', 'Wei Zhang', 'Beijing'), on('2', 'Wei Zhang', 'Wuhan'))).toEqual([
      '1',
      '2',
    ])
    const [one, other] = [
      { en: 'Wei Zhang', 'zh-Hans': '张伟' },
      { en: 'Wei Zhang', 'zh-Hans': '张薇' },
    ]
    expect(shows(on('1', one), on('2', other))).toEqual(['1', '2'])
  })

  test('is nobody for certain who could be either of two: only the same affiliation ties them', () => {
    const all = [
      on('1', 'Wei Zhang', 'Beijing'),
      on('2', 'Wei Zhang', 'Wuhan'),
      on('3', 'Wei Zhang'),
      on('4', 'Wei Zhang', 'Wuhan'),
    ]
    expect(shows(...all)).toEqual(['1', '2 4', '3'])
  })

  test('is nobody twice in one show', () => {
    expect(shows(on('1', 'Wei Zhang'), on('1', 'Wei Zhang'), on('2', 'Wei Zhang'))).toEqual([
      ...['1', '1', '2'],
    ])
  })

  test('is not who took over an id: a place held for somebody is named anew on each day', () => {
    const held = (show: string, name: string): Appearance => ({
      show,
      person: { id: 'to-be-named', name: { en: name }, affiliation: null },
    })
    expect(shows(held('1', 'Ada'), held('2', 'Bo'))).toEqual(['1', '2'])
  })
})
