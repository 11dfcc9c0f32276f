// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { MODERATOR } from '../consoleContextOf.ts'
import { openConsole } from '../openConsole.tsx'

afterEach(cleanup)

/** One talk is half a minute shorter than a whole minute less, another is left out, and their speakers are told. */
function landed(): Case {
  const show = given(founding())
  show.record([{ type: 'linkMade', v: 1, link: 'moderator', grant: MODERATOR }])
  return show.onPlanUntil('talk-yan').does({
    type: 'recover',
    cuts: [{ item: 'talk-barra', from: 10 * MINUTE, to: 8.5 * MINUTE }],
    drops: ['talk-wang'],
    restores: [],
    stop: null,
    asked: true,
    tells: { word: null },
  })
}

const lines = () =>
  within(screen.getByTestId('open-cues'))
    .getAllByRole('listitem')
    .map((line) => line.querySelector('p')?.textContent)

describe('V5: what was told of new times, at the desk', () => {
  it('is named with the new length, with who has seen it', () => {
    const show = landed()
    const { later } = openConsole(show)
    expect(lines()).toEqual([
      expect.stringMatching(/^Dropped to Jiang Wang15:40, not seen yet$/),
      expect.stringMatching(/^New time: 8½ min to Marc Barra15:40, not seen yet$/),
    ])
    later(({ state }) => {
      show.as('marc-barra', 'marc-barra')
      show.does({ type: 'acknowledgeCue', cue: state.cues[0]?.id ?? '' }).as('moderator')
    })
    expect(lines()[1]).toMatch(/seen by Marc Barra$/)
  })

  it('names everybody who was asked, however many', () => {
    const asked = ['talk-wang', 'case-taizhou', 'case-dresden', 'case-chengdu', 'case-korea']
    const show = given(founding()).onPlanUntil('talk-yan')
    show.record([{ type: 'linkMade', v: 1, link: 'moderator', grant: MODERATOR }])
    show.does({
      type: 'recover',
      cuts: [],
      drops: asked,
      restores: [],
      stop: null,
      asked: true,
      tells: { word: null },
    })
    const people = show.state.cues.flatMap(({ to }) => (to.type === 'person' ? to.person : []))
    expect(people.length).toBeGreaterThan(4)
    openConsole(show)
    const list = screen.getByTestId('open-cues').textContent
    for (const { id, name } of show.asPublished.people)
      if (people.includes(id)) expect(list).toContain(name['en'])
  })

  it('can be withdrawn', async () => {
    const { user, given: commands } = openConsole(landed())
    await user.click(screen.getByRole('button', { name: 'Withdraw: New time: 8½ min' }))
    expect(commands).toMatchObject([{ type: 'withdrawCue' }])
  })

  it('is a sentence in the log', async () => {
    const { user } = openConsole(landed())
    await user.keyboard('{Shift>}L{/Shift}')
    const log = within(screen.getByTestId('whole-log'))
    expect(await log.findByText('Cue to Marc Barra: new time 8½ min')).toBeTruthy()
  })
})
