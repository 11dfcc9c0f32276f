import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { KeySheet } from '../../../../client/ui/controls/KeySheet.tsx'
import { TERMS } from '../../../../client/words/list.ts'
import { speaks } from '../../support/speaks.ts'

const KEYS = [{ cap: 'N', label: 'Next', run: () => {} }]

test.each([
  ['en', 'Glossary of terms', 'slack', '机动时间 Puffer '],
  ['zh', '用语说明', '机动时间', 'slack Puffer '],
] as const)('the sheet of keys has the words too, in %s', async (lang, part, word, other) => {
  render(
    <I18nProvider i18n={speaks(lang)}>
      <KeySheet open bindings={KEYS} onClose={() => {}} />
    </I18nProvider>,
  )
  await screen.findByText('Next')
  expect(screen.queryByTestId('words')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: part }))
  const words = await screen.findByTestId('words')
  expect(words.querySelectorAll('dt')).toHaveLength(Object.keys(TERMS).length)
  expect(words.textContent).toContain(`${word} ${other}${TERMS.slack[lang].means}`)
  expect(screen.queryByText('Next')).toBeNull()
})
