import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { PublishDialog } from '../../../../client/views/planner/publish/PublishDialog.tsx'
import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import { type Case, given, unpublished } from '../../../support/given.ts'
import { founding, withItem } from '../../../support/shows.ts'
import { openPlanner } from '../openPlanner.tsx'

const user = userEvent.setup({ delay: null, skipHover: true })
const closed = vi.fn()
beforeEach(() => closed.mockReset())

/** The founding agenda with its second talk of 20 minutes longer. */
const longer = (minutes = 24): Agenda =>
  withItem(founding(), 'talk-wende', { planned: minutes * MINUTE })

/** A published show whose draft has that change. */
function changed(): Case {
  const show = given(founding())
  show.record([{ type: 'draftReplaced', v: 1, agenda: longer() }])
  return show
}

const open = (show: Case, language: 'en' | 'zh' = 'en') =>
  openPlanner(show, <PublishDialog open={true} onClose={closed} onPublished={() => undefined} />, {
    language,
  })

const press = () => user.click(screen.getByTestId('publish-now'))

test('the first publication says what everyone then sees', async () => {
  const { given: commands } = open(unpublished(founding()))
  expect(screen.getByText(/Everyone with a link will see this agenda: 18 items/)).toBeTruthy()
  expect(
    screen.getByText(/15:00 to 17:30 Beijing \(UTC\+8\), 09:00 to 11:30 Berlin \(UTC\+2\)/),
  ).toBeTruthy()
  expect(screen.getByText(/never notes, links or passcodes/)).toBeTruthy()
  await press()
  expect(commands).toEqual([{ type: 'publish', revision: 0, step: null }])
  await waitFor(() => expect(closed).toHaveBeenCalledOnce())
})

test('a later one says what changes and for whom', async () => {
  open(changed())
  expect(screen.getByText('4 people on the agenda see a change.')).toBeTruthy()
  expect(screen.getByText('3 more items start at another time.')).toBeTruthy()
  const line = screen.getByText(/^length/).closest('li')
  expect(line?.textContent).toMatch(/length 20 min becomes 24 min$/)
  await press()
  await waitFor(() => expect(closed).toHaveBeenCalledOnce())
})

test('a later one says values in words: people by name, kinds, times, and how many terms change', () => {
  const before = founding()
  const [first, second, ...others] = before.glossary ?? []
  if (first === undefined || second === undefined) throw new Error('there are terms')
  const show = given(before)
  const speakers = [{ person: 'marc-barra', role: 'speaker' as const }]
  const after: Agenda = {
    ...withItem(before, 'talk-wende', { kind: 'panel', speakers }),
    glossary: [{ ...second, note: 'A hint' }, ...others, { id: 'new', texts: { en: 'new' } }],
    hardStop: before.hardStop && { ...before.hardStop, at: plus(before.hardStop.at, MINUTE) },
  }
  show.record([{ type: 'draftReplaced', v: 1, agenda: after }])
  open(show)
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent)
  expect(lines).toEqual([
    expect.stringMatching(/hard stop 17:30 \/ 11:30 becomes 17:31 \/ 11:31$/),
    expect.stringMatching(/Wolfgang Wende becomes Marc Barra$/),
    expect.stringMatching(/1 new, 1 changed, 1 removed$/),
    expect.stringMatching(/Talk becomes Panel$/),
  ])
})

test('what does not fit is listed before a first and a later publication, and does not prevent it', async () => {
  const agenda = longer(34)
  const stop = agenda.hardStop
  const tight = { ...agenda, hardStop: stop && { ...stop, at: plus(stop.at, -5 * MINUTE) } }
  const later = given(founding())
  later.record([{ type: 'draftReplaced', v: 1, agenda: tight }])
  for (const show of [unpublished(tight), later]) {
    closed.mockReset()
    open(show)
    const faults = within(screen.getByTestId('does-not-fit')).getAllByRole('listitem')
    expect(faults.map(({ textContent }) => textContent)).toEqual([
      'The plan ends 5 min after the hard stop at 17:25.',
      expect.stringMatching(/^Thematic presentations.*: 79 min planned in 70, 9 too many\.$/),
    ])
    await press()
    await waitFor(() => expect(closed).toHaveBeenCalledOnce())
    expect(show.state.published?.agenda).toEqual(tight)
  }
  open(unpublished(founding()))
  expect(screen.queryByTestId('does-not-fit')).toBeNull()
})

test('a date that has passed is asked about: published as it is, or moved first', async () => {
  const later = () => {
    const show = unpublished(founding())
    show.now = plus(show.now, 400 * 24 * 60 * MINUTE)
    return show
  }
  const kept = open(later())
  const question = () => screen.queryByRole('region', { name: 'Date' })
  expect(question()?.textContent).toMatch(/date is Wednesday,? 21 June 2023\. That day has passed/)
  expect(screen.queryByTestId('publish-now')).toBeNull()
  expect(screen.queryByTestId('does-not-fit')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Use this date' }))
  await press()
  expect(kept.given).toMatchObject([{ type: 'publish' }])

  const moved = later()
  open(moved)
  fireEvent.change(screen.getByLabelText('Date', { selector: 'input' }), {
    target: { value: '2030-02-01' },
  })
  await user.click(screen.getByRole('button', { name: 'Use this date' }))
  expect(moved.state.draft && dayOf(moved.state.draft.agenda)).toBe('2030-02-01')
  expect(question()).toBeNull()
  await press()
  expect(moved.state.published && dayOf(moved.state.published.agenda)).toBe('2030-02-01')
})

test('where nothing differs there is nothing to publish', () => {
  open(given(founding()))
  expect(screen.getByText('Nothing differs from the published agenda.')).toBeTruthy()
  expect(screen.queryByTestId('publish-now')).toBeNull()
})

test('while the show is on it asks, and says how many see it now', () => {
  const show = changed()
  show.at('15:00').does('startShow').does('next')
  open(show)
  expect(screen.getByText('The show is running.')).toBeTruthy()
  expect(screen.getByText(/4 people see a change now/)).toBeTruthy()
  expect(screen.getByTestId('publish-now').textContent).toBe('Publish now')
})

test('live changes that the draft has not are listed', () => {
  const show = changed()
  const item = founding().segments[2]?.items[1]?.id ?? ''
  show.record([
    { type: 'findingAdded', v: 1, finding: { id: 'f', kind: 'draft-differs', what: 'item', item } },
  ])
  open(show)
  expect(screen.getByText('1 change made during the show is not in the draft')).toBeTruthy()
  expect(screen.getByText(/^Changed: .+, Wolfgang Wende$/)).toBeTruthy()
})

test('what was refused as stale is looked at again, and published against the run as it is then', async () => {
  const show = changed()
  const planner = open(show)
  planner.refuseNext({ reason: 'stale-step', newest: 'started' })
  await press()
  expect((await screen.findByRole('alert')).textContent).toMatch(/the draft has changed/)
  expect(closed).not.toHaveBeenCalled()
  planner.later((now) => now.at('15:00').does('startShow'))
  const step = show.state.steps.at(-1)?.id
  await press()
  expect(planner.given.at(-1)).toMatchObject({ type: 'publish', step })
})

test('what has begun and is gone from the draft is named, with what to do', async () => {
  const show = given(founding())
  const { segments, ...rest } = founding()
  const agenda = { ...rest, segments: segments.toSpliced(1, 1) }
  show.onPlanUntil(segments[2]?.items[0]?.id ?? '')
  show.does({ type: 'replaceDraft', agenda, revision: show.state.draft?.revision ?? -1 })
  open(show)
  await press()
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /removes or moves Welcome remarks, Shu Zhu, which has begun\. Put it back/,
  )
  expect(closed).not.toHaveBeenCalled()
})

test('nothing in it is missed by assistive technology', async () => {
  open(changed(), 'zh')
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
