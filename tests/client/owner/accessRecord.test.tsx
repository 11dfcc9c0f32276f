import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { AccessRecord } from '../../../client/views/owner/AccessRecord.tsx'
import { OwnerContext } from '../../../client/views/owner/useOwner.ts'
import { ownedShow } from '../../../server/access/ownedShows.ts'
import type { AuditAnswer, AuditEntry } from '../../../shared/protocol/auditTrail.ts'
import { given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { ownedWith } from '../support/ownedWith.ts'
import { speaks } from '../support/speaks.ts'

const show = present(ownedShow(Buffer.alloc(32), given(founding()).state))
const AT = Date.UTC(2026, 11, 3, 7)
const entry = (act: AuditEntry['act'], more: Partial<AuditEntry> = {}): AuditEntry => {
  const times = { first: AT, last: AT, count: 1 }
  return {
    act,
    link: '@owner',
    roles: ['owner'],
    from: '203.0.113.x',
    device: null,
    ...times,
    ...more,
  }
}

const ENTRIES = [
  entry('refused', { link: null, roles: [], refusal: 'wrong-token', count: 3 }),
  entry('refused', { link: '@anyone', roles: ['audience'], refusal: 'too-many' }),
  entry('contactSet', { person: 'wei-bai' }),
  entry('linkMade', { link: '@server', from: null, to: 'wei-bai' }),
  entry('linkOpened', { link: 'wei-bai', roles: ['speaker'], device: 'phone' }),
]

async function opens(answer: AuditAnswer | null) {
  render(
    <I18nProvider i18n={speaks('en')}>
      <OwnerContext value={ownedWith([show], { auditOf: async () => answer })}>
        <AccessRecord show={show} />
      </OwnerContext>
    </I18nProvider>,
  )
  const user = userEvent.setup({ delay: null, skipHover: true })
  await user.click(screen.getByRole('button', { name: 'Open record' }))
  return { user, dialog: within(screen.getByRole('dialog')) }
}

test('the owner reads who did what from where, and filters it', async () => {
  const { user, dialog } = await opens({ ok: true, entries: ENTRIES, hasMore: false })
  await dialog.findAllByRole('listitem')
  const rows = () => dialog.queryAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rows()).toEqual([
    'Refused: wrong link, 3 times3 Dec, 15:00 · Unknown visitor203.0.113.x',
    'Refused: too many requests3 Dec, 15:00 · Unknown visitor203.0.113.x',
    'Contact set: Wei Bai3 Dec, 15:00 · Owner203.0.113.x',
    'Link made: Wei Bai3 Dec, 15:00 · Server',
    'Link opened for the first time3 Dec, 15:00 · Wei Bai203.0.113.x · phone',
  ])
  await user.selectOptions(dialog.getByLabelText('Filter'), 'Contacts, exports and reports')
  expect(rows()).toEqual(['Contact set: Wei Bai3 Dec, 15:00 · Owner203.0.113.x'])
})

test('a record that cannot be loaded says so, and has nothing to save', async () => {
  const { dialog } = await opens(null)
  expect(await dialog.findByText(/could not be loaded/)).toBeTruthy()
  expect(dialog.queryByRole('button', { name: /CSV/ })).toBeNull()
})
