import { expect, it } from 'vitest'
import { CUT_OFF } from '../../../client/styles/chineseFaces.ts'
import { dictionaryOf } from '../support/dictionaries.ts'

/** What a screen says once its server is out of reach: by then no face comes any more. */
const SAID_THEN =
  /(^|\.)(lost|wasEnd|wasEndIn|wasTo\w+|wasSpeaking|tryAgain|cutOff|ownClock|ownShort)(\.|$)/

it('the faces for what is said without a connection are fetched while there is one', () => {
  const said = [...dictionaryOf('zh')].filter(([path]) => SAID_THEN.test(path))
  expect(said.length).toBeGreaterThan(30)
  const missing = said.map(([, text]) =>
    [...text].filter((one) => /\p{Script=Han}/u.test(one) && !CUT_OFF.includes(one)),
  )
  expect([...new Set(missing.flat())].join('')).toBe('')
})
