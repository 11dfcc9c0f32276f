import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Toasts } from '../../../../../client/ui/controls/Toasts.tsx'
import { EditorPage } from '../../../../../client/views/planner/editor/EditorPage.tsx'
import type { CommandOf } from '../../../../../shared/run/command.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { unpublished } from '../../../../support/given.ts'
import { openConsole } from '../../../moderator/openConsole.tsx'
import { talks } from '../../../support/talks.ts'

const PLANNER = { roles: ['planner' as const], person: null, booth: null }

/** A change of the length of Marc Barra's talk in the draft, in minutes. */
function length(was: number, value: number): CommandOf<'editDraft'> {
  const change = { type: 'setValue', of: 'item', id: 'talk-barra', field: 'planned' } as const
  return { type: 'editDraft', changes: [{ ...change, was: was * 60_000, value: value * 60_000 }] }
}

const planned = () => (findItem(talks(), 'talk-barra')?.item.planned ?? 0) / 60_000

const edited = () => unpublished(talks()).does(length(planned(), 11)).does(length(11, 12))

function open(show: ReturnType<typeof edited>) {
  const view = (
    <>
      <EditorPage leaveTo={() => undefined} />
      <Toasts />
    </>
  )
  return openConsole(show, { grant: PLANNER, view })
}

const rows = () => within(screen.getByTestId('history')).getAllByRole('listitem')

it('R8: a planner’s own steps are listed by Shift U in words, and undone and done again there', async () => {
  const { user, given } = open(edited())
  fireEvent.keyDown(document.body, { key: 'U', shiftKey: true })
  const dialog = within(await screen.findByRole('dialog'))
  expect(rows().map((row) => row.textContent)).toMatchObject([
    expect.stringContaining('12'),
    expect.stringContaining('11'),
  ])
  await user.click(dialog.getByRole('button', { name: /^Undo/ }))
  expect(rows()[0]?.textContent).toContain('undone')
  await user.click(dialog.getByRole('button', { name: /^Redo/ }))
  expect(given.map(({ type }) => type)).toEqual(['undo', 'redo'])
})

it('R8: a planner’s own steps say why the newest cannot be taken back, instead of nothing', async () => {
  const show = edited()
  show.as('other').does(length(12, 13)).as('moderator')
  const { user, given } = open(show)
  await user.click(screen.getByTestId('undo'))
  expect(given).toEqual([])
  expect(await screen.findAllByText(/^Cannot be undone: it was changed again/)).not.toEqual([])
})
