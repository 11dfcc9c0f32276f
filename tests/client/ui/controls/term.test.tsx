import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { Term } from '../../../../client/ui/controls/Term.tsx'
import { TERMS } from '../../../../client/words/list.ts'
import { speaks } from '../../support/speaks.ts'

const MEANS = TERMS.slack.en.means

/** The word where it stands, once its explanation is there for it: it comes a little after the page. */
async function slack(): Promise<HTMLElement> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  render(
    <I18nProvider i18n={speaks('en')}>
      <Term id="slack" fact="2 of 5 min left">
        slack
      </Term>
    </I18nProvider>,
  )
  vi.runOnlyPendingTimers()
  vi.useRealTimers()
  const place = screen.getByText('slack')
  // jsdom sees no ring round what nobody types in.
  vi.spyOn(place, 'matches').mockReturnValue(true)
  const asks = () => {
    if (screen.queryByText(MEANS) !== null) return
    place.blur()
    place.focus()
    throw new Error('not explained yet')
  }
  await waitFor(asks, { interval: 100 })
  place.blur()
  await waitFor(() => expect(screen.queryByText(MEANS)).toBeNull())
  return place
}

test('a term is explained on focus, with what it comes to, and described by that; where a pointer rests; and by a finger that is held, until the next touch', async () => {
  const place = await slack()
  const gone = () => waitFor(() => expect(screen.queryByText(MEANS)).toBeNull())
  await userEvent.tab()
  await screen.findByText(MEANS)
  const said = document.getElementById(place.getAttribute('aria-describedby') ?? '')
  expect(said?.textContent).toBe(`${MEANS}2 of 5 min left`)
  await userEvent.keyboard('{Escape}')
  await gone()
  expect(place.hasAttribute('aria-describedby')).toBe(false)
  place.blur()

  await userEvent.hover(place)
  await screen.findByText(MEANS)
  await userEvent.unhover(place)
  await gone()

  const touch = { pointerType: 'touch' }
  fireEvent.pointerDown(place, touch)
  await screen.findByText(MEANS)
  fireEvent.pointerUp(place, touch)
  fireEvent.pointerLeave(place, touch)
  // What a browser makes of a finger that is lifted.
  fireEvent.mouseDown(place)
  fireEvent.mouseUp(place)
  fireEvent.click(place)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.getByText(MEANS)).toBeTruthy()
  fireEvent.pointerDown(document.body, touch)
  await gone()
})
