import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import type { BoothModel } from './model.ts'

/** The key of each act, in the order of the key sheet. */
const CAPS = { ask: 'H', accept: 'Y', decline: 'J', take: 'O', leave: 'Shift O' } as const

/** What can be done in a booth. */
export type BoothActs = Readonly<Record<keyof typeof CAPS, Act>>

/** The acts of a booth; each is called by what it comes to now, and on the key sheet by what it is in general. */
export function useBoothActs(model: BoothModel | null): BoothActs {
  const { t } = useTranslation('interpreter')
  const { giving } = useActMaker()
  const swap = model?.swap?.is
  const isAgreed = swap === 'agreed' || swap === 'youAgreed'
  const declines = swap === 'asked' ? 'withdraw' : isAgreed ? 'callOff' : 'decline'
  const act = (id: keyof typeof CAPS, name: string, sheet?: string) =>
    giving(id, name, model?.commands[id] ?? null, { caps: [CAPS[id]], sheet })
  return {
    ask: act('ask', t('booth.act.ask'), t('booth.sheet.ask')),
    accept: act('accept', t('booth.act.accept'), t('booth.sheet.accept')),
    decline: act('decline', t(`booth.act.${declines}`), t('booth.sheet.decline')),
    take: act(
      'take',
      t(model?.on === null ? 'booth.act.on' : 'booth.act.over'),
      t('booth.sheet.take'),
    ),
    leave: act('leave', t('booth.act.leave')),
  }
}
