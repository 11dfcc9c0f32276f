import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { Button } from '../../../../client/ui/controls/Button.tsx'
import { speaks } from '../../support/speaks.ts'

test.each([
  ['en', 'Ctrl Shift Z'],
  ['zh', 'Ctrl Shift Z'],
  ['de', 'Strg Shift Z'],
] as const)('a key is called as it is on keyboards of the language, in %s', (language, cap) => {
  render(
    <I18nProvider i18n={speaks(language)}>
      <Button shortcut="Ctrl Shift Z" onClick={() => {}}>
        again
      </Button>
    </I18nProvider>,
  )
  expect(screen.getByText(cap)).toBeTruthy()
  // What assistive technology is told is the same in every language.
  expect(screen.getByRole('button').getAttribute('aria-keyshortcuts')).toBe('Ctrl+Shift+Z')
})
