import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { LongText } from '../../../../client/views/moderator/now/NextBlock.tsx'
import { speaks } from '../../support/speaks.ts'

const show = (text: string) =>
  render(
    <I18nProvider i18n={speaks('en')}>
      <LongText texts={{ en: text }} lines={2} />
    </I18nProvider>,
  )

it('words that are many are cut, and whole once pressed', () => {
  show('A long word of welcome. '.repeat(8))
  const words = screen.getByRole('button')
  expect(words.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(words)
  expect(words.getAttribute('aria-expanded')).toBe('true')
})

it.each(['Our next speaker is Marc Barra, ecologist', '下一位报告人是马克·巴拉'])(
  'words that are few are no button: %s',
  (text) => {
    show(text)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText(text)).toBeTruthy()
  },
)
