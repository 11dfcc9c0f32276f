import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Case, given } from '../../../support/given.ts'
import { cut, recover } from '../../../support/press.ts'
import { talks } from '../../support/talks.ts'
import { MODERATOR } from '../consoleContextOf.ts'
import { openConsole } from '../openConsole.tsx'

/** One talk is half a minute shorter than a whole minute less, another is left out, and their speakers are told. */
function landed(): Case {
  const show = given(talks())
  show.record([{ type: 'linkMade', v: 1, link: 'moderator', grant: MODERATOR }])
  const cuts = [cut('talk-barra', 10, 8.5)]
  const way = recover({ cuts, drops: ['talk-wang'], asked: true, tells: { word: null } })
  return show.onPlanUntil('talk-yan').does(way)
}

const lines = () =>
  within(screen.getByTestId('open-cues'))
    .getAllByRole('listitem')
    .map((line) => line.querySelector('p')?.textContent)

it('V5: what was told of new times, at the desk is named with the new length, with who has seen it, and can be withdrawn', async () => {
  const show = landed()
  const { later, user, given: commands } = openConsole(show)
  await user.keyboard('c')
  expect(lines()).toEqual([
    expect.stringMatching(/^Dropped to Jiang Wang15:40, not seen yet$/),
    expect.stringMatching(/^New time: 8½ min to Marc Barra15:40, not seen yet$/),
  ])
  later(({ state }) => {
    show.as('marc-barra', 'marc-barra')
    show.does({ type: 'acknowledgeCue', cue: state.cues[0]?.id ?? '' }).as('moderator')
  })
  expect(lines()[1]).toMatch(/seen by Marc Barra$/)
  await user.click(screen.getByRole('button', { name: 'Withdraw: New time: 8½ min' }))
  expect(commands).toMatchObject([{ type: 'withdrawCue' }])
})
