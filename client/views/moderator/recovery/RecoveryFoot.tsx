import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import type { RecoveryState, View } from './useRecovery.ts'
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

/** Whether those it touches are told, and with what words; nothing where there is nothing to apply. */
export function Telling({ recovery }: { readonly recovery: RecoveryState }) {
  const { t } = useTranslation('recovery')
  const field = useId()
  const { view, way } = recovery
  if (view === null || way === null) return null
  const { tells, word } = view
  return (
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
  )
}

/** Whether those who lose more than their items give have agreed. */
function Agreement({ recovery, view }: { readonly recovery: RecoveryState; readonly view: View }) {
  const { t } = useTranslation('recovery')
  return (
    <div className="mod-rec-asks">
      <Box ticked={view.agreed} change={recovery.agree} id="agreed">
        {t('agreed')}
      </Box>
      <small>{t('ask')}</small>
    </div>
  )
}

function Apply({ recovery, view }: { readonly recovery: RecoveryState; readonly view: View }) {
  const { t } = useTranslation('recovery')
  const { waits, apply } = recovery
  const what = view.lengths === null ? t('apply', { n: view.shown + 1 }) : t('applyHand')
  return (
    <Button
      size="large"
      shortcut="Enter"
      className="mod-rec-apply"
      data-testid="apply"
      disabled={waits !== null}
      onClick={apply}
    >
      {waits === 'sent' ? t('applying') : what}
    </Button>
  )
}

/** Applying what is shown, by its own place on the screen, with the agreement it may need. Where there is nothing to apply, only the way to change lengths by hand. */
export function Applying({ recovery }: { readonly recovery: RecoveryState }) {
  const { t } = useTranslation('recovery')
  const { view, way, adjustable } = recovery
  if (view === null || (way === null && !adjustable)) return null
  const byHand = view.lengths !== null
  const acts = { recovery, view }
  return (
    <div className="mod-rec-do">
      {way !== null && isAsking(way) ? <Agreement {...acts} /> : null}
      {way === null ? null : <Apply {...acts} />}
      {adjustable || byHand ? (
        <Button
          size="large"
          look="bare"
          shortcut="A"
          aria-pressed={byHand}
          onClick={recovery.adjustByHand}
        >
          {t(byHand ? 'hand.back' : 'hand.start')}
        </Button>
      ) : null}
    </div>
  )
}
