import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Language } from '../../../../client/i18n/language.ts'
import { useLive } from '../../../../client/live/LiveContext.tsx'
import { useIntake } from '../../../../client/ui/intake/useIntake.ts'
import { PastePage } from '../../../../client/views/planner/PlannerView.tsx'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { unpublished } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'
import { RIVER } from '../../ui/intake/sample.ts'
import { type OpenPlanner, openPlanner } from '../openPlanner.tsx'

export const user = userEvent.setup({ delay: null, skipHover: true })
/** Called when the page is left. */
export const done = vi.fn()
/** What the server was asked to read, newest last. */
export const asked: { url: string; init: RequestInit }[] = []

/** Lets the server answer so from now on. */
export const serverAnswers = (answer: object) =>
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return { ok: true, json: async () => answer }
  })

/** Before and after every test of a file: a server that reads the river forum, and a tab that keeps nothing. */
export function freshPage(): void {
  beforeEach(() => {
    asked.length = 0
    done.mockReset()
    window.location.hash = '#a-show.planner.AAAAAAAAAAAAAAAAAAAAAA'
    serverAnswers({ ok: true, reading: RIVER })
  })
  afterEach(() => {
    cleanup()
    sessionStorage.clear()
    vi.unstubAllGlobals()
  })
}

/** The page with what it holds, as the planner's screen keeps it. */
function Page() {
  const { store } = useLive()
  const acts = useIntake('a-show', () => store.getState().show?.draft?.agenda ?? null)
  return <PastePage acts={acts} done={done} />
}

/** Opens the page over a draft. */
export const open = (language: Language = 'en', draft: Agenda = founding()): OpenPlanner =>
  openPlanner(unpublished(draft), <Page />, { language })

/** Types this into the field, in place of what is there. */
export const put = (text: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })

/** Has what is in the field read. */
export const read = (words = 'Read agenda') => fireEvent.click(screen.getByText(words))

/** Opens it and has a text read. */
export async function openRead(
  reading: SourceReading = RIVER,
  draft: Agenda = founding(),
): Promise<OpenPlanner> {
  serverAnswers({ ok: true, reading })
  const planner = open('en', draft)
  put('anything')
  read()
  await screen.findByRole('heading', { level: 2, name: /items?, / })
  // What listens to the reading does so a moment after it stands.
  await act(async () => {})
  return planner
}

/** The finding of these words, with its answers. */
export function finding(words: string) {
  const found = present(
    screen
      .getAllByTestId('finding')
      .find((one) => one.querySelector('b')?.textContent?.endsWith(words)),
  )
  return within(found)
}
