import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  type ConsoleContext,
  useConsoleContext,
} from '../../../../client/views/moderator/context/consoleContext.ts'
import { useConsole } from '../../../../client/views/moderator/context/useConsole.ts'
import { GiveTime } from '../../../../client/views/moderator/now/Foot.tsx'
import { LiveItem } from '../../../../client/views/moderator/now/LiveItem.tsx'
import { NextBlock } from '../../../../client/views/moderator/now/NextBlock.tsx'
import { RequestCount } from '../../../../client/views/moderator/side/Requests.tsx'
import { SECOND } from '../../../../shared/time/instant.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding, withItem } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

const onTalk = (time = '15:46:24') => given(founding()).onPlanUntil('talk-yan').at(time)

function BlockOf({ context }: { readonly context: ConsoleContext }) {
  return (
    <>
      <LiveItem context={context} />
      <GiveTime {...useConsole(context)} />
      <RequestCount context={context} open={() => {}} />
      <NextBlock context={context} />
    </>
  )
}

function Block() {
  const context = useConsoleContext()
  return context === null ? null : <BlockOf context={context} />
}

const open = (show: Case) => openConsole(show, { view: <Block /> })

const words = () => screen.getByTestId('ground').textContent
const digits = () => screen.getByTestId('digits')

it('what comes next names all its people, and how many of them are here', () => {
  const speakers = ['marc-barra', 'shu-zhu'].map((person) => ({ person, role: 'speaker' as const }))
  const show = given(withItem(founding(), 'talk-barra', { speakers })).onPlanUntil('talk-yan')
  const here = (person: string) => ({ type: 'markAttendance', person, mark: 'here' }) as const
  const { later } = open(show.does(here('shu-zhu')))
  const next = () => screen.getByTestId('next-name').textContent
  expect(next()).toBe('Marc Barra, Shu Zhu 1 of 2 here')
  later((room) => room.does(here('marc-barra')))
  expect(next()).toBe('Marc Barra, Shu Zhu here')
})

it('before the start the largest place counts to it, quietly, and the row of requests counts who is missing', () => {
  const { later } = open(given(founding()).at('14:52:50'))
  const row = () => screen.getByTestId('request-count').textContent
  expect(row()).toBe('Not here yet 12')
  expect(digits().textContent).toBe('7:10')
  expect(digits().dataset['state']).toBe('before')
  expect(screen.getByText('Starts in')).toBeTruthy()
  later((show) => show.at('15:00:20'))
  expect(digits().textContent).toBe('0:20')
  expect(screen.getByText('Late by')).toBeTruthy()
  later((show) => show.does('startShow'))
  expect(row()).toBe('0 requests')
})

describe('the words below the rule', () => {
  it('tell the phase in a word once time is short', () => {
    const { later } = open(onTalk())
    expect(words()).toBe('15 min15:40 to 15:55 / 09:55')
    later((show) => show.at('15:53:01'))
    expect(words()).toBe('Under 2 minutes15:40 to 15:55 / 09:55')
    later((show) => show.at('15:54:01'))
    expect(words()).toBe('Last minute15:40 to 15:55 / 09:55')
    later((show) => show.at('15:55:01'))
    expect(words()).toBe('Over timedue to end 15:55 / 09:55')
  })

  it('T1c: tell the length of a break that is held to the second, as every other screen does', () => {
    open(given(founding()).onPlanUntil('talk-wang').at('16:16:40').does('next'))
    expect(words()).toBe('8:2016:16 to 16:25 / 10:25')
  })

  it('say for ten seconds what was given, and what there is now', () => {
    const { later } = open(onTalk())
    fireEvent.click(screen.getByText('+1 min'))
    expect(words()).toBe('1 minute more16 minutes now, until 15:56')
    later((show) => show.at('15:46:35'))
    expect(words()).toBe('16 min15:40 to 15:56 / 09:56')
  })

  it('say what was taken beside the phase that makes', () => {
    open(onTalk('15:52:30'))
    fireEvent.click(screen.getByText('−1'))
    expect(words()).toBe('Under 2 minutes, 1 minute less14 minutes now')
  })
})

it.each([
  ['15:46', null, '9:00'],
  ['16:07:04', 'wide', '+12:04'],
  ['16:57:00', 'widest', '+1:02:00'],
])('the figures: at %s are as wide as there is room for', (time, width, text) => {
  open(onTalk(time))
  expect([digits().getAttribute('data-width'), digits().textContent]).toEqual([width, text])
})

describe('where the floor turns to another language', () => {
  const finishing = () => screen.queryByTestId('finishing')?.textContent
  const spoken = () => screen.queryByTestId('floor-mark')

  it('R20: the line above says for how long still the booth is let finish, in standby and once the next is on', () => {
    const show = given({ ...founding(), tail: 6 * SECOND }).onPlanUntil('talk-wende')
    const { later } = open(show.at('15:35:00'))
    expect(finishing()).toBeUndefined()
    later((at) => at.does('finish').at('15:35:01.5'))
    expect(finishing()).toBe('Booth finishing, 0:05')
    later((at) => at.does('next').at('15:35:02.5'))
    expect(finishing()).toBe('Booth finishing, 0:04')
    later((at) => at.at('15:35:06'))
    expect(finishing()).toBeUndefined()
  })

  it('R18: its mark is set apart for a while', () => {
    const { later } = open(onTalk('15:40:19'))
    expect(spoken()?.textContent).toBe('中')
    expect(spoken()?.dataset['new']).toBe('true')
    later((at) => at.at('15:40:20'))
    expect(spoken()?.dataset['new']).toBe('false')
  })
})
