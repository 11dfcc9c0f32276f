import { act, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { MessagePage, Opening } from '../../../../client/app/MessagePage.tsx'
import type { Language } from '../../../../client/i18n/language.ts'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { ErrorBoundary } from '../../../../client/ui/connection/ErrorBoundary.tsx'
import { speaks } from '../../support/speaks.ts'

const shows = (page: ReactNode, language: Language = 'en') =>
  render(<I18nProvider i18n={speaks(language)}>{page}</I18nProvider>)

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it.each(['opening', 'crashed', 'disconnected.withdrawn'] as const)(
  'a page that says one thing: %s: what is so, what to do, and both in the other language',
  (said) => {
    shows(<MessagePage message={said} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^[A-Z][^.!]+$/)
    const [step, other] = [...screen.getByRole('status').querySelectorAll('p')]
    expect(step?.textContent).toMatch(/^[A-Z].+\.$/)
    expect(other?.lang).toBe('zh-Hans')
    expect(other?.textContent).toMatch(/^\p{Script=Han}|^Rostrum/u)
    expect(other?.textContent).toMatch(/。$/)
  },
)

it('a page that says one thing puts the reader’s language first', () => {
  shows(<MessagePage message="disconnected.withdrawn" />, 'zh')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('此链接已被收回')
  expect(screen.getByText('This link was withdrawn. The organiser', { exact: false }).lang).toBe(
    'en',
  )
})

it('while the server has not answered says so after five seconds, what to do, and offers to load again', () => {
  vi.useFakeTimers()
  shows(<Opening />)
  expect(screen.getByRole('heading').textContent).toBe('Opening your screen')
  expect(screen.queryByRole('button', { name: 'Reload page' })).toBeNull()
  act(() => vi.advanceTimersByTime(5_000))
  expect(screen.getByRole('heading').textContent).toBe('The server does not answer')
  expect(screen.getByText(/^This page keeps trying/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Reload page' })).toBeTruthy()
})

/** What the clock below shows; without it, it fails. */
const shown: { text: string | null } = { text: null }

function Clock({ at }: { readonly at: number }) {
  if (shown.text === null) throw new Error('no clock')
  return <p data-at={at}>{shown.text}</p>
}

const Held = ({ at }: { readonly at: number }) => (
  <ErrorBoundary fallback={<MessagePage message="crashed" />}>
    <Clock at={at} />
  </ErrorBoundary>
)

it('a part that fails leaves nothing of itself on the page, and is tried again until it works', () => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  shown.text = '8:36'
  const page = shows(<Held at={1} />)
  expect(screen.getByText('8:36')).toBeTruthy()
  shown.text = null
  page.rerender(
    <I18nProvider i18n={speaks('en')}>
      <Held at={2} />
    </I18nProvider>,
  )
  expect(screen.queryByText('8:36')).toBeNull()
  expect(screen.getByRole('heading').textContent).toBe('This screen has stopped')
  act(() => vi.advanceTimersByTime(5_000))
  expect(screen.getByRole('heading').textContent).toBe('This screen has stopped')
  shown.text = '8:35'
  act(() => vi.advanceTimersByTime(5_000))
  expect(screen.getByText('8:35')).toBeTruthy()
})
