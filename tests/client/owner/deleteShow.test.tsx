import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { DeletePanel } from '../../../client/views/owner/DeleteShow.tsx'
import { ShowRow } from '../../../client/views/owner/ShowRow.tsx'
import { OwnerContext } from '../../../client/views/owner/useOwner.ts'
import { ownedShow } from '../../../server/access/ownedShows.ts'
import { instant } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { ownedWith } from '../support/ownedWith.ts'
import { speaks } from '../support/speaks.ts'

const { state } = given(founding())
const deletion = instant(Date.UTC(2027, 0, 2, 12))
const show = present(ownedShow(Buffer.alloc(32), state, { deletion }))

test('the owner deletes a show once its title is typed', async () => {
  const asked: unknown[] = []
  const owned = ownedWith([show], {
    act: async (...words: unknown[]) => {
      asked.push(words)
      return { ok: true as const }
    },
  })
  render(
    <I18nProvider i18n={speaks('en')}>
      <OwnerContext value={owned}>
        <DeletePanel show={show} />
      </OwnerContext>
    </I18nProvider>,
  )
  const user = userEvent.setup({ delay: null, skipHover: true })
  await user.click(screen.getByRole('button', { name: 'Delete show' }))
  const dialog = within(screen.getByRole('dialog'))
  const button = dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete show' })
  const field = dialog.getByLabelText('Type the title to delete it')
  const [title = ''] = Object.values(show.title)
  await user.type(field, title.slice(0, -1))
  expect(button.disabled).toBe(true)
  await user.type(field, `${title.slice(-1)} `)
  await user.click(button)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked).toEqual([['deleteShow', { show: show.show }]])
})

test.each([
  ['en', 'The server deletes this show on Saturday, 2 January 2027'],
  ['de', 'Der Server löscht diese Veranstaltung am Samstag, 2. Januar 2027'],
  ['zh', '将于2027年1月2日星期六删除这场会议'],
] as const)('the owner’s list announces a deletion in %s', (language, words) => {
  render(
    <I18nProvider i18n={speaks(language)}>
      <ShowRow show={show}>{null}</ShowRow>
    </I18nProvider>,
  )
  expect(screen.getByRole('listitem').textContent).toContain(words)
})
