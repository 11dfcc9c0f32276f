import { useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { typesTitle } from '../../../shared/agenda/typedTitle.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText } from '../../ui/agenda/zoneTimes.ts'
import { TextField } from '../../ui/controls/Field.tsx'
import notice from '../../ui/layout/notice.module.css'
import { DialogPanel, type ShowDialogProps, SureDialog } from './ownerControls.tsx'
import { go, type ShowProps } from './series.ts'

/** Asks for the title of a show, then deletes it. */
function DeleteDialog({ show, onClose }: ShowDialogProps) {
  const { t, reading } = useTranslation('owner')
  const [typed, setTyped] = useState('')
  const { text, lang } = reading(show.title)
  const isRunning = !['draft', 'planned', 'ended'].includes(show.status)
  return (
    <SureDialog
      title={t('delete.title')}
      what={t('delete.what')}
      yes={t('delete.yes')}
      disabled={!typesTitle(typed, show.title)}
      give={async (act) => {
        const isDeleted = await act.deleteShow(show.show)
        if (isDeleted) go({ at: 'shows' })
        return isDeleted
      }}
      onClose={onClose}
    >
      {isRunning ? <p className={notice.notice}>{t('delete.running')}</p> : null}
      <b className="breakable" lang={lang}>
        {text}
      </b>
      <TextField label={t('delete.typed')} value={typed} change={setTyped} />
    </SureDialog>
  )
}

/** The panel that deletes a show. */
export function DeletePanel({ show }: ShowProps) {
  const { t } = useTranslation('owner')
  return (
    <DialogPanel
      title={t('delete.panel')}
      what={t('delete.panelWhat')}
      label={t('delete.yes')}
      dialog={(onClose) => <DeleteDialog show={show} onClose={onClose} />}
    />
  )
}

/** Returns the announcement that the server will delete a show; null if there is none. */
export function useDeletionText({ deletion, zones }: ShowProps['show']): string | null {
  const { t, language } = useTranslation('owner')
  if (deletion === undefined) return null
  return t('delete.announced', { date: dayText(deletion, homeZone({ zones }), language, 'long') })
}
