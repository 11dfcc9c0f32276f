import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { CopyDialog } from '../../../client/views/owner/CopyDialog.tsx'
import { OwnerPage } from '../../../client/views/owner/OwnerView.tsx'
import { OwnerContext } from '../../../client/views/owner/useOwner.ts'
import { ownedShow } from '../../../server/access/ownedShows.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import { CopyShow } from '../../../shared/protocol/up/up.ts'
import { nextTimeOf } from '../../../shared/report/nextTime.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { ran, times } from '../../support/ranShow.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { founding } from '../../support/shows.ts'
import { ownedWith } from '../support/ownedWith.ts'
import { speaks } from '../support/speaks.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const openDialog = (...answers: (Answer | null)[]) => openDialogOf(given(founding()), ...answers)

const ownedOf = (state: Case['state']) => present(ownedShow(Buffer.alloc(32), state))

/** A dialog that copies a show, whose server gives these answers in turn (null: none); what was asked, and what was made. */
function openDialogOf({ state }: Pick<Case, 'state'>, ...answers: (Answer | null)[]) {
  const asked: CopyShow[] = []
  const made: string[] = []
  const owned = ownedWith([ownedOf(state)], {
    act: async (_name, message) => {
      asked.push(CopyShow.parse(message))
      return answers.shift() ?? null
    },
  })
  render(
    <I18nProvider i18n={speaks('en')}>
      <OwnerContext value={owned}>
        <CopyDialog
          show={present(owned.store.getState().shows?.[0])}
          onClose={() => undefined}
          made={(id) => made.push(id)}
        />
      </OwnerContext>
    </I18nProvider>,
  )
  const user = userEvent.setup({ delay: null, skipHover: true })
  const dialog = () => within(screen.getByRole('dialog'))
  const copy = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Copy show' })
  return {
    asked,
    made,
    /** Presses once the answer before it has come in, as the button is off until then. */
    press: async () => {
      await waitFor(() => expect(copy().disabled).toBe(false))
      await user.click(copy())
    },
    told: (words: string) =>
      waitFor(() => expect(dialog().getByRole('status').textContent).toContain(words)),
  }
}

const DONE: Answer = { ok: true, seq: 20 }

test('a copy without an answer is asked for again under the same ids, so that it is never made twice', async () => {
  const { asked, made, press, told } = openDialog(null, DONE)
  await press()
  await told('nothing is done twice')
  expect(made).toEqual([])
  await press()
  expect(asked[1]).toEqual(asked[0])
  await waitFor(() => expect(made).toEqual([asked[0]?.show]))
})

test('a copy that was refused is told why, and asked for again under new ids', async () => {
  const refused: Answer = { ok: false, refusal: { reason: 'id-taken', id: 'x' } }
  const { asked, press, told } = openDialog(refused, DONE)
  await press()
  await told('this name is taken')
  await press()
  expect(asked[1]?.id).not.toBe(asked[0]?.id)
  expect(asked[1]?.show).not.toBe(asked[0]?.show)
})

test('R14b: what a copy takes over is asked for again as it was seen where no answer came, and looked at anew where it was refused', async () => {
  const show = ran(times(3, ['talk', 10, 12]))
  const facts = reportFacts(show.log)
  const { proposals } = nextTimeOf(facts === null ? [] : [facts])
  const plan = show.state.published?.agenda
  const told = [
    { series: false, shows: 1, proposals, plan },
    { series: false, shows: 0, proposals: [], plan: null },
  ]
  vi.stubGlobal('fetch', async () => Response.json(told.shift() ?? null))
  const refused: Answer = {
    ok: false,
    refusal: { reason: 'stale-value', field: 'newLengths', actual: [] },
  }
  const { asked, press, told: says } = openDialogOf(show, null, refused, DONE)
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Talk/ }))
  await press()
  await says('nothing is done twice')
  expect(screen.getByRole('checkbox', { name: /^Talk/ })).toMatchObject({ checked: true })
  await press()
  await says('Check it again')
  const [first] = proposals
  expect(asked[0]?.newLengths).toEqual([{ kind: 'talk', lengths: first?.lengths }])
  expect(asked[1]).toEqual(asked[0])
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^Talk/ })).toBeNull())
  await press()
  await waitFor(() => expect(asked[2]?.newLengths).toBeUndefined())
  expect(asked).toHaveLength(3)
})

test('shows that cannot be opened stand on the list with why, and what cannot be saved is said above it', () => {
  const unreadable = [
    { show: 'later', why: 'newer' as const, seq: 41 },
    { show: 'stained', why: 'damaged' as const, seq: null },
  ]
  const failingSince = Date.UTC(2026, 5, 1, 7, 42)
  const owned = ownedWith([ownedOf(given(founding()).state)], {}, { unreadable, failingSince })
  render(
    <I18nProvider i18n={speaks('en')}>
      <OwnerPage owned={owned} />
    </I18nProvider>,
  )
  const rows = screen.getByRole('list', { name: 'Cannot be opened' }).textContent
  expect(rows).toContain(
    'laterA newer version of Rostrum wrote it. Update Rostrum on the server. From event 41 on.',
  )
  expect(rows).toContain('stainedIts log is damaged. Restore a backup of the data folder.')
  expect(screen.getByTestId('writing').textContent).toMatch(/^The server cannot save since \d\d:42/)
})
