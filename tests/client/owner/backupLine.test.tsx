import { cleanup, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { OwnerPage } from '../../../client/views/owner/OwnerView.tsx'
import type { BackupState } from '../../../shared/protocol/http/health.ts'
import { ownedWith } from '../support/ownedWith.ts'
import { speaks } from '../support/speaks.ts'

test('the list of shows states the age of the newest backup, and warns if it is late', () => {
  const textWith = (backup: BackupState | undefined) => {
    const owned = ownedWith([], {}, { backup })
    render(<I18nProvider i18n={speaks('en')}>{<OwnerPage owned={owned} />}</I18nProvider>)
    const { textContent } = document.body
    cleanup()
    return textContent
  }
  expect(textWith(undefined)).not.toContain('ackup')
  expect(textWith({ age: null, late: false })).toContain('No backup has been made yet.')
  expect(textWith({ age: 750, late: false })).toContain('Last backup 12 minutes ago.')
  expect(textWith({ age: 11_000, late: true })).toContain('Last backup 3 hours ago. Backups are')
})
