import { expect, test } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { scriptPace } from '../../../shared/timing/pace.ts'

test('a script’s pace is what fills its slot, in characters or words a minute, and fast from what interpreters can follow', () => {
  const zh = { lang: 'zh-Hans', length: 1450 }
  expect(scriptPace(zh, 5 * MINUTE)).toEqual({ perMinute: 290, of: 'characters', isFast: true })
  expect(scriptPace({ ...zh, length: 900 }, 5 * MINUTE)).toMatchObject({
    perMinute: 180,
    isFast: false,
  })
  expect(scriptPace({ ...zh, length: 901 }, 5 * MINUTE)).toMatchObject({ isFast: true })
  expect(scriptPace({ lang: 'en', length: 600 }, 5 * MINUTE)).toEqual({
    perMinute: 120,
    of: 'words',
    isFast: false,
  })
  expect(scriptPace(zh, 0)).toBeNull()
})
