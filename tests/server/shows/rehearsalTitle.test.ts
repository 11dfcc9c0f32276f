import { expect, test } from 'vitest'
import { rehearsalTitle } from '../../../server/shows/rehearsal.ts'

test('a rehearsal is told from its show, and from others of it, in each language of the title', () => {
  const title = { en: 'Hearing', 'zh-Hans': '听证会', de: 'Anhörung', fr: 'Audition' }
  const first = rehearsalTitle(title, [title])
  expect(first).toEqual({
    en: 'Hearing (rehearsal)',
    'zh-Hans': '听证会（彩排）',
    de: 'Anhörung (Probe)',
    fr: 'Audition (rehearsal)',
  })
  expect(rehearsalTitle(title, [title, first])['de']).toBe('Anhörung (Probe 2)')
})
