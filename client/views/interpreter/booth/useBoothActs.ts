import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import type { BoothModel } from './model.ts'

/** What can be done in a booth, in the order of the key sheet. */
export type BoothActs = {
  readonly take: Act
  readonly ask: Act
  readonly accept: Act
  readonly decline: Act
  readonly leave: Act
}

/** The acts of a booth; each is called by what it comes to now, and on the key sheet by what it is in general. */
export function useBoothActs(model: BoothModel | null): BoothActs {
  const { t } = useTranslation('interpreter')
  const { giving } = useActMaker()
  const { take, ask, accept, decline, leave } = model?.commands ?? {}
  const isOwn = model?.swap?.is === 'asked'
  const isAgreed = model?.swap?.is === 'agreed'
  return {
    take: giving('take', t(model?.on === null ? 'booth.act.on' : 'booth.act.over'), take ?? null, {
      caps: ['O'],
      sheet: t('booth.sheet.take'),
    }),
    ask: giving('ask', t('booth.act.ask'), ask ?? null, {
      caps: ['H'],
      sheet: t('booth.sheet.ask'),
    }),
    accept: giving('accept', t('booth.act.accept'), accept ?? null, {
      caps: ['Y'],
      sheet: t('booth.sheet.accept'),
    }),
    decline: giving(
      'decline',
      t(isOwn ? 'booth.act.withdraw' : isAgreed ? 'booth.act.callOff' : 'booth.act.decline'),
      decline ?? null,
      { caps: ['J'], sheet: t('booth.sheet.decline') },
    ),
    leave: giving('leave', t('booth.act.leave'), leave ?? null, { caps: ['Shift O'] }),
  }
}

/** All of them, for keys and key sheet. */
export function allOf({ ask, accept, decline, take, leave }: BoothActs): readonly Act[] {
  return [ask, accept, decline, take, leave]
}
