import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { useScheduleStatus } from '../../../../client/ui/agenda/useScheduleStatus.ts'
import { speaks } from '../../support/speaks.ts'

const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider i18n={speaks('en')}>{children}</I18nProvider>
)

it('T5: from 12 hours ahead a show is called started early', () => {
  const { result } = renderHook(useScheduleStatus, { wrapper })
  const ahead = (minutes: number) => result.current({ is: 'ahead', minutes })
  expect(ahead(12 * 60 - 1)).toBe('11 h 59 min ahead')
  expect(ahead(12 * 60)).toBe('Started 12 h early')
  expect(result.current({ is: 'aheadSoFar', minutes: 14 * 24 * 60 })).toBe('Started 14 days early')
})
