import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { SpeakerMiniature } from '../../../../client/app/Miniatures.tsx'
import { makeI18n } from '../../../../client/i18n/i18n.ts'
import { LANGUAGES } from '../../../../client/i18n/language.ts'
import { loadTexts } from '../../../../client/i18n/loadTexts.ts'
import { MiniatureProvider } from '../../../../client/ui/miniature/miniature.ts'
import { ModeratorView } from '../../../../client/views/moderator/ModeratorView.tsx'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from '../../../support/changes.ts'
import { type Case, given } from '../../../support/given.ts'
import { talks } from '../../support/talks.ts'
import { MODERATOR } from '../consoleContextOf.ts'
import { openConsole } from '../openConsole.tsx'

const MINIATURES = { stage: () => null, speaker: SpeakerMiniature }
const view = (
  <MiniatureProvider value={MINIATURES}>
    <ModeratorView />
  </MiniatureProvider>
)

/** What draws the picture, which has no size in here. */
class Sizes {
  observe = () => undefined
  disconnect = () => undefined
}

// What comes later on a page is here at once: no test waits for a file.
beforeAll(async () => {
  await import('../../../../client/views/speaker/SpeakerPreview.tsx')
  await loadTexts(makeI18n('en'), ['speakerPreview', 'speaker'], LANGUAGES)
})
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', Sizes)
  // Nothing moves in a page without a layout.
  Element.prototype.getAnimations = () => []
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function onTalk(): Case {
  const show = given(talks())
  show.record([{ type: 'linkMade', v: 1, link: 'moderator', grant: MODERATOR }])
  return show.onPlanUntil('talk-yan').at('15:50:28')
}

const page = () => screen.queryByTestId('page-seen')
const said = async (words: string | RegExp) =>
  await within(await screen.findByTestId('page-seen')).findByText(words, { exact: false })
const whose = () => within(screen.getByTestId('page-seen')).getByRole<HTMLSelectElement>('combobox')

describe('a speaker’s page, looked at from the console', () => {
  it('says whose it is and what that is said, ticks in sync, stays open while one works, and closes with Esc', async () => {
    const show = onTalk()
    const { user, later, given: commands } = openConsole(show, { view })
    await user.keyboard('{Shift>}V{/Shift}')
    expect(screen.getByRole('region', { name: 'Screen of Wentao Yan' })).toBe(page())
    expect((await said('4:32 left')).closest('p')?.textContent).toBe('On now: 4:32 left')
    later((now) => now.at('15:50:29'))
    expect(await said('4:31 left')).toBeTruthy()
    await user.keyboard('N')
    expect(commands.map(({ type }) => type)).toEqual(['next'])
    expect(await said('Done')).toBeTruthy()
    await user.selectOptions(whose(), 'Marc Barra')
    expect(await said('10:00 left')).toBeTruthy()
    await user.click(document.body)
    await user.keyboard('{Escape}')
    expect(page()).toBeNull()
  })

  it('tells of the cue that covers it and of the word inside another’s turn, acknowledges nothing', async () => {
    const show = onTalk()
    const { user, later, given: commands } = openConsole(show, { view })
    later((now) => now.does(sendCue(toPerson('wentao-yan'), canned('slower'), 5 * MINUTE)))
    await user.keyboard('{Shift>}V{/Shift}')
    expect((await said('Shows a cue')).textContent).toBe(
      'Shows a cue, not seen yet: Slower, please',
    )
    later((now) =>
      now.does({ type: 'giveFloor', item: 'talk-yan', person: 'marc-barra', limit: 2 * MINUTE }),
    )
    await user.selectOptions(whose(), 'Marc Barra')
    expect((await said('2:00 left')).closest('p')?.textContent).toBe('Has the floor: 2:00 left')
    expect(commands).toEqual([])
    expect(show.state.cues[0]?.seen).toEqual([])
  })

  const isOpen = async (who: string) =>
    expect(await screen.findByRole('region', { name: `Screen of ${who}` })).toBeTruthy()

  it('opens from the people of the room, from the menu of a row, and by a person’s name', async () => {
    const { user } = openConsole(onTalk(), { view })
    await user.keyboard('h')
    await user.click(
      within(screen.getByTestId('people')).getByRole('button', { name: /^Jiang Wang/ }),
    )
    await user.click(await screen.findByText('View screen of Jiang Wang'))
    await isOpen('Jiang Wang')
    await user.keyboard('{Escape}')
    const row = document.querySelector('[data-row="talk-barra"] [data-row-button]')
    await user.click(row ?? document.body)
    await user.click(await screen.findByText('View screen of Marc Barra'))
    await isOpen('Marc Barra')
    await user.keyboard('{Escape}')
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('shu zhu')
    await user.click(document.querySelector('[data-offer="person shu-zhu"]') ?? document.body)
    await user.keyboard('screen{Enter}')
    await isOpen('Shu Zhu')
  })
})
