import { expect, it } from 'vitest'
import { isOwnTurn, runningItem, shouldChime } from '../../../../client/ui/chime/WithChime.tsx'
import { SERVER } from '../../../../shared/run/actors.ts'
import { countdown } from '../../../../shared/timing/countdown.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'

/** The third talk, from 15:40 to 15:55. */
const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46')

const told = ({ state, now }: Case) => runningItem(countdown(state, now))

/** Whether a screen chimes that looked before something happened, and after it. */
function chimes(show: Case, happens: (show: Case) => unknown): boolean {
  const was = told(show)
  happens(show)
  return shouldChime(was, told(show), show.state)
}

it('R13: a chime is due when an item turns amber, red or over, once each', () => {
  const show = onTalk()
  expect(chimes(show, () => show.at('15:52'))).toBe(false)
  expect(chimes(show, () => show.at('15:53'))).toBe(true)
  expect(chimes(show, () => show.at('15:53:30'))).toBe(false)
  expect(chimes(show, () => show.at('15:54'))).toBe(true)
  expect(chimes(show, () => show.at('15:55:00.001'))).toBe(true)
  expect(chimes(show, () => show.at('15:58'))).toBe(false)
})

it('R13: a chime is not due to time that is given, a pause, the next item, or a page that opens', () => {
  const show = onTalk().at('15:54')
  expect(shouldChime(null, told(show), show.state)).toBe(false)
  expect(chimes(show, () => show.does('giveTime', 'talk-yan', 5))).toBe(false)
  expect(chimes(show, () => show.at('15:55').does('pause'))).toBe(false)
  expect(chimes(show.does('resume'), () => show.does('next'))).toBe(false)
})

it('R13: a chime is due where an item went on by itself at its end; sounds on a speaker’s page in their own turn alone', () => {
  const show = onTalk().does({ type: 'editAtEnd', item: 'talk-yan', atEnd: 'goOn', was: 'hold' })
  show.at('15:54:30')
  const itself = () => show.at('15:55').asRoles(SERVER, []).does('endByItself')
  expect(chimes(show, itself)).toBe(true)
  const { state } = onTalk()
  expect(isOwnTurn(state, 'talk-yan', 'wentao-yan')).toBe(true)
  expect(isOwnTurn(state, 'talk-yan', 'marc-barra')).toBe(false)
  expect(isOwnTurn(state, 'talk-yan', null)).toBe(false)
})
