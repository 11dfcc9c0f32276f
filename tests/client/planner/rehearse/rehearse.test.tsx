import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Live } from '../../../../client/live/live.ts'
import { INITIAL_STATE, type LiveState } from '../../../../client/live/liveState.ts'
import { storedPlan, storeRehearsal } from '../../../../client/ui/rehearsal/useRehearse.ts'
import { EditorPage } from '../../../../client/views/planner/editor/EditorPage.tsx'
import { LearntPanel } from '../../../../client/views/planner/rehearse/LearntPanel.tsx'
import {
  RehearseTrouble,
  RehearsingContext,
  useRehearsingHere,
} from '../../../../client/views/planner/rehearse/RehearseButton.tsx'
import type { Rehearsed } from '../../../../shared/protocol/down/answer.ts'
import type { Rehearse } from '../../../../shared/protocol/up/up.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { type Case, rehearsal, unpublished } from '../../../support/given.ts'
import { talks } from '../../support/talks.ts'
import { openPlanner } from '../openPlanner.tsx'

const user = userEvent.setup({ delay: null, skipHover: true })

/** Where the tab that was opened within the press was led; null while it is empty. */
let led: string | null = null
let closed = false
const tab = {
  location: { replace: (url: URL) => (led = `${url.pathname}${url.hash}`) },
  focus: () => undefined,
  close: () => (closed = true),
} as unknown as Window

beforeEach(() => {
  led = null
  closed = false
  vi.spyOn(window, 'open').mockReturnValue(tab)
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.restoreAllMocks()
})

const PATH = `/#trial.moderator.${'t'.repeat(22)}`

/** Follows a rehearsal as it stands. */
function follows(run: Case | null): () => Pick<Live, 'store' | 'close'> {
  const store = createStore<LiveState>()(() => ({ ...INITIAL_STATE, show: run?.state ?? null }))
  return () => ({ store, close: () => undefined })
}

type Follow = ReturnType<typeof follows>

const View = ({ follow }: { readonly follow: Follow }) => (
  <RehearsingContext value={useRehearsingHere('a-show', follow)}>
    <EditorPage
      leaveTo={() => undefined}
      notice={
        <>
          <RehearseTrouble />
          <LearntPanel />
        </>
      }
    />
  </RehearsingContext>
)

/** Opens the editor with the way to rehearse; `answers` come one after another, and no answer behind them. */
function open(show: Case, answers: readonly (Rehearsed | null)[], run: Case | null = null) {
  const asked: Rehearse[] = []
  const opened = openPlanner(show, <View follow={follows(run)} />, {
    rehearse: async (message) => {
      asked.push(message)
      return answers[asked.length - 1] ?? null
    },
  })
  return { ...opened, asked }
}

const done: Rehearsed = { ok: true, path: PATH }

describe('R12: Rehearse in the planner', () => {
  it('makes a rehearsal, leads the tab of the press to its console, and keeps the way back', async () => {
    location.hash = '#a-show.planner.a-token'
    const { asked } = open(unpublished(talks()), [done])
    await user.click(screen.getByTestId('rehearse'))
    expect(asked).toMatchObject([{ from: null }])
    await waitFor(() => expect(led).toBe(PATH))
    expect(storedPlan(asked[0]?.show ?? '')).toBe('/#a-show.planner.a-token')
    location.hash = ''
  })

  it('begins at a row that was chosen, by its menu', async () => {
    const { asked } = open(unpublished(talks()), [done])
    const more = document.querySelector('[data-row="i/talk-barra"] td:last-child button')
    await user.click(more ?? document.body)
    await user.click(await screen.findByRole('menuitem', { name: 'Rehearse from here' }))
    expect(asked).toMatchObject([{ from: 'talk-barra' }])
  })

  it('is asked for under the same ids until it was answered, then under new ones, and says what to do where too many are open', async () => {
    const refusal = { reason: 'too-many', what: 'rehearsals', limit: 8 } as const
    const { asked } = open(unpublished(talks()), [null, { ok: false, refusal }, done])
    await user.click(screen.getByTestId('rehearse'))
    await screen.findByText(/the server did not answer/)
    expect(closed).toBe(true)
    await user.click(screen.getByTestId('rehearse'))
    expect(asked[1]).toEqual(asked[0])
    await screen.findByText(/End one on its console/)
    await user.click(screen.getByTestId('rehearse'))
    expect(asked[2]?.id).not.toBe(asked[0]?.id)
    await waitFor(() => expect(screen.getByTestId('rehearse-trouble').textContent).toBe(''))
  })

  it('is in this tab where the browser opens no other', async () => {
    vi.mocked(window.open).mockReturnValue(null)
    open(unpublished(talks()), [done])
    await user.click(screen.getByTestId('rehearse'))
    await waitFor(() => expect(location.hash).toBe(PATH.slice(1)))
    location.hash = ''
  })

  it('is not offered while there is nothing to rehearse', () => {
    const empty = { ...talks(), segments: talks().segments.slice(0, 1) }
    const bare = empty.segments.map((segment) => ({ ...segment, items: [] }))
    open(unpublished({ ...empty, segments: bare }), [])
    expect(screen.queryByTestId('rehearse')).toBeNull()
  })
})

describe('what a rehearsal taught', () => {
  const ran = () => rehearsal(talks()).onPlanUntil('talk-wende').at('15:32:20').does('finish')
  const row = (item: string) => within(screen.getByTestId(`learnt-${item}`))

  it('is told of every item that ended in it: what was noted is added to its notes, a length taken over as an edit of the draft; it is put away with one press, and stays so', async () => {
    storeRehearsal('a-show', { show: 'trial', path: PATH })
    const show = unpublished(talks()).as('planner')
    const remark = { text: 'Slides 3 and 4 are one', lang: 'en' }
    const run = ran().does({ type: 'remark', item: 'talk-wende', remark, was: null })
    const { given } = open(show, [], run)
    const notes = () =>
      show.state.draft && findItem(show.state.draft.agenda, 'talk-wende')?.item.briefing?.notes
    const before = notes()?.['en']
    expect(screen.getByText(remark.text)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Add to notes' }))
    expect(notes()?.['en']).toBe([before, remark.text].filter(Boolean).join('\n'))
    expect(screen.queryByRole('button', { name: 'Add to notes' })).toBeNull()
    expect(row('talk-wende').getByText('12:20')).toBeTruthy()
    expect(row('talk-bai').queryByRole('button')).toBeNull()
    expect(screen.queryByTestId('learnt-talk-yan')).toBeNull()
    await user.click(row('talk-wende').getByRole('button', { name: 'Use 12½ min' }))
    expect(given.slice(1)).toMatchObject([{ type: 'editDraft' }])
    const planned = () =>
      show.state.draft && findItem(show.state.draft.agenda, 'talk-wende')?.item.planned
    expect(planned()).toBe(12.5 * MINUTE)
    expect(row('talk-wende').queryByRole('button')).toBeNull()
    expect(document.activeElement).toBe(screen.getByTestId('learnt'))
    await user.click(screen.getByTestId('undo'))
    expect(planned()).toBe(20 * MINUTE)
    expect(row('talk-wende').getByRole('button')).toBeTruthy()
    await user.click(within(screen.getByTestId('learnt')).getByRole('button', { name: 'Close' }))
    expect(screen.queryByTestId('learnt')).toBeNull()
    open(unpublished(talks()), [], ran())
    expect(screen.queryByTestId('learnt')).toBeNull()
  })

  it('says so where nothing has ended in it', () => {
    storeRehearsal('a-show', { show: 'trial', path: PATH })
    open(unpublished(talks()), [], rehearsal(talks()))
    expect(screen.getByText('No item has ended yet')).toBeTruthy()
  })
})
