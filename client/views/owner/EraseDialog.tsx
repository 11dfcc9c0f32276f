import { useEffect, useState } from 'react'
import type { ErasureAnswer } from '../../../shared/protocol/down/answer.ts'
import type { OwnedPerson } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type ShowDialogProps, SureDialog } from './ownerControls.tsx'
import { useOwned } from './useOwner.ts'

type Preview = Extract<ErasureAnswer, { ok: true }>

/** The texts that mention a person, as they read afterwards, and how many others have the same name. */
function Effect({ effect }: { readonly effect: Preview }) {
  const { t } = useTranslation('owner')
  const { mentions, count, namesakes } = effect
  const more = count - mentions.length
  return (
    <>
      {namesakes === 0 ? null : <p>{t('erase.namesakes', { count: namesakes })}</p>}
      {count === 0 ? null : <p>{t('erase.mentions', { count })}</p>}
      <ul className="hairs breakable">
        {mentions.map(({ before, after }) => (
          <li key={before} className="t0">
            {after}
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p className="second">{t('erase.more', { count: more })}</p>}
    </>
  )
}

/** Shows the effect of erasing a person, and erases them once that is confirmed. */
export function EraseDialog({
  show: { show },
  person: { id, name },
  onClose,
}: ShowDialogProps & { readonly person: OwnedPerson }) {
  const { t, reading } = useTranslation('owner')
  const owned = useOwned()
  const [effect, setEffect] = useState<Preview | null>(null)
  useEffect(() => {
    void owned.act('erasePerson', { show, person: id, sure: false }).then((answer) => {
      if (answer !== null && 'mentions' in answer) setEffect(answer)
    })
  }, [owned, show, id])
  return (
    <SureDialog
      title={t('erase.title', { who: reading(name).text })}
      what={t('erase.what')}
      yes={t('erase.yes')}
      give={(act) => act.erase(show, id)}
      onClose={onClose}
    >
      {effect === null ? null : <Effect effect={effect} />}
    </SureDialog>
  )
}
