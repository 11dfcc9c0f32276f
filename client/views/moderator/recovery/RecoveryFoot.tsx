import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import type { DeskRecovery } from './useRecovery.ts'
import { isAsking } from './way.ts'

/** As long as words of one's own may be. */
const LONGEST = 200

/** A box that leaves Enter to the keys of the screen: it is ticked by Space or a press. */
function Box(props: {
  readonly ticked: boolean
  readonly change: (ticked: boolean) => void
  readonly id: string
  readonly children: ReactNode
}) {
  const { ticked, change, id, children } = props
  return (
    <button
      type="button"
      className="mod-rec-box"
      data-testid={id}
      data-spaced={true}
      aria-pressed={ticked}
      onClick={() => change(!ticked)}
    >
      <i aria-hidden="true" />
      {children}
    </button>
  )
}

/** Leaves the field for the keys of the screen. */
function leave(event: KeyboardEvent<HTMLInputElement>) {
  if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('.mod-rec')?.focus()
}

/** Applying what is shown, by its own place on the screen; the agreement it may need; and who is told, with what words. */
export function RecoveryFoot({ recovery }: { readonly recovery: DeskRecovery }) {
  const { t } = useTranslation('recovery')
  const field = useId()
  const { view, way, waits } = recovery
  if (view === null) return null
  const { lengths, shown, tells, word, agreed } = view
  const byHand = lengths !== null
  const apply = byHand ? t('applyHand') : t('apply', { n: shown + 1 })
  return (
    <div className="mod-rec-foot">
      <div className="mod-rec-do">
        {way !== null && isAsking(way) ? (
          <div className="mod-rec-asks">
            <Box ticked={agreed} change={recovery.agree} id="agreed">
              {t('agreed')}
            </Box>
            <small>{t('ask')}</small>
          </div>
        ) : null}
        <Button
          size="large"
          shortcut="Enter"
          className="mod-rec-apply"
          data-testid="apply"
          disabled={waits !== null}
          onClick={recovery.apply}
        >
          {waits === 'sent' ? t('applying') : apply}
        </Button>
        <Button
          size="large"
          look="bare"
          shortcut="A"
          aria-pressed={byHand}
          onClick={recovery.adjustByHand}
        >
          {t(byHand ? 'hand.back' : 'hand.start')}
        </Button>
      </div>
      <div className="mod-rec-tell">
        <Box ticked={tells} change={recovery.tell} id="tells">
          {t('tell')}
        </Box>
        <label className="unseen" htmlFor={field}>
          {t('word')}
        </label>
        <input
          id={field}
          className="mod-rec-word"
          value={word}
          maxLength={LONGEST}
          disabled={!tells}
          placeholder={t('word')}
          onChange={(event) => recovery.write(event.target.value)}
          onKeyDown={leave}
        />
      </div>
    </div>
  )
}
