import { expect, it } from 'vitest'
import { PEOPLE, picturedShow } from '../screenshots/pictured.ts'
import { given } from '../support/given.ts'
import { some } from '../support/runs.ts'
import { founding } from '../support/shows.ts'
import { DEVICES } from './plan.ts'
import { onConsole } from './support/onConsole.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

const LAPTOP = { width: 1280, height: 720, touch: false, theme: 'light' } as const
const PHONE = { ...DEVICES.phone, theme: 'light' } as const
const LOW_PHONE = { ...PHONE, width: 360, height: 640 } as const

/** Two people ask, and the third talk is past its stop. */
const over = () => picturedShow().at('16:07:58')

/** Ten people are here, two are missing. */
function before() {
  const show = given(founding())
  for (const person of PEOPLE.slice(2)) show.does({ type: 'markAttendance', person, mark: 'here' })
  return show.at('14:52:50')
}

const last = () => given(founding()).onPlanUntil('questions').at('17:28').does('next')
const ended = () => given(founding()).onPlanUntil('talk-yan').at('15:58').does('endShow')

/** The first; all in the long run. */
const LOOKS = [
  ['live', picturedShow, LAPTOP, 22],
  ['over', over, LAPTOP, 19],
  ['before Start', before, LAPTOP, 15],
  ['the last item', last, LAPTOP, 19],
  ['ended', ended, LAPTOP, 9],
  ['live on a phone', picturedShow, PHONE, 11],
  ['over on a low phone', over, LOW_PHONE, 11],
] as const

// Rows of lists are not counted, the buttons in them are.
it.each(some(LOOKS, 7))('the console has few controls: %s', async (_, show, device, most) => {
  const names = await onConsole(studio, { show: show(), device }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, a[href], input, select, textarea, [tabindex="0"]')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((one) => one.closest('[data-line]') === null)
        .map((one) => one.textContent ?? ''),
    ),
  )
  expect(names.length, names.join(' | ')).toBeLessThanOrEqual(most)
})
