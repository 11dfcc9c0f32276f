import { memo, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from './Button.tsx'
import { KeySheet } from './KeySheet.tsx'
import { type KeyBinding, useKeys } from './keys.tsx'

/** Opens the words of the product, on a screen whose only key is `?`. */
export const WordsButton = memo(function WordsButton() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const help: KeyBinding = { cap: '?', label: t('keys.words'), run: () => setOpen(true) }
  useKeys([help])
  return (
    <>
      <Button look="bare" size="small" shortcut="?" onClick={() => setOpen(true)}>
        {t('keys.words')}
      </Button>
      <KeySheet open={open} onClose={() => setOpen(false)} bindings={[help]} first="words" />
    </>
  )
})
