import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import type { KeyBinding } from '../../../ui/controls/keys.ts'
import { redoCommand } from '../../../ui/steps/undoPreview.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { RecoveryState } from './useRecovery.ts'

/** Returns the acts that open recovery and that apply it again. */
export function useRecoveryActs(context: ConsoleContext, recovery: RecoveryState): readonly Act[] {
  const { t } = useTranslation('recovery')
  const { giving, opening } = useActMaker()
  const { status } = context.show.run.position
  return [
    opening('recover', t('title'), status !== 'ended', recovery.toggle, {
      caps: ['R'],
      words: t('finding').split(/[,，]\s*/),
      focus: () => null,
      ...(recovery.view === null ? {} : { chosen: true }),
    }),
    giving('redo', t('again'), () => redoCommand(context), { detail: t('againWhat') }),
  ]
}

/** Presses the focused button. */
function pressed(): boolean {
  const at = document.activeElement
  if (!(at instanceof HTMLButtonElement)) return false
  at.click()
  return true
}

/** The keys of open recovery, and of their sheet. */
export function useRecoveryKeys(recovery: RecoveryState): readonly KeyBinding[] {
  const { t } = useTranslation('recovery')
  const { view } = recovery
  const open = view !== null
  const count = view?.situation.recovery.options.length ?? 0
  const byHand = view?.lengths != null
  const keys: readonly KeyBinding[] = [
    ...[1, 2, 3, 4, 5].map((n) => ({
      cap: String(n),
      label: t('keys.show', { n }),
      on: open && n <= count,
      run: () => recovery.showOption(n - 1),
    })),
    {
      cap: 'Enter',
      label: t('keys.apply'),
      on: open,
      run: () => {
        if (!pressed()) recovery.apply()
      },
    },
    {
      cap: 'A',
      label: t('keys.hand'),
      on: open && recovery.adjustable,
      run: recovery.adjustByHand,
    },
    { cap: 'X', label: t('keys.compare'), on: open && count > 1, run: recovery.compareNext },
    {
      cap: 'Esc',
      label: t('keys.close'),
      on: open,
      run: byHand ? recovery.adjustByHand : recovery.close,
      fixed: true,
    },
  ]
  return open ? keys.map((key) => ({ ...key, group: t('title') })) : []
}
