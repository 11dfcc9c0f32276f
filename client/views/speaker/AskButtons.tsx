import { useTranslation } from 'react-i18next'
import type { Hand } from '../../../shared/run/state.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { Asks } from './useAsks.ts'

const WORDS = {
  minute: { free: 'ask.minute', asked: 'ask.minuteAsked', sending: 'ask.sending' },
  floor: { free: 'ask.floor', asked: 'ask.floorAsked', sending: 'ask.sending' },
} as const

const KEYS: Readonly<Record<Hand['wants'], string>> = { minute: 'M', floor: 'F' }

/** Ask for a minute or the floor; a request that was made stays pressed and can be taken back. */
export function AskButtons({
  asks,
  wants,
}: {
  readonly asks: Asks
  readonly wants: readonly Hand['wants'][]
}) {
  const { t } = useTranslation('speaker')
  return wants.map((one) => (
    <Button
      key={one}
      shortcut={KEYS[one]}
      aria-pressed={asks[one].state === 'asked'}
      onClick={asks[one].press}
    >
      {t(WORDS[one][asks[one].state])}
    </Button>
  ))
}
