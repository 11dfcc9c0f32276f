import { useTranslation } from 'react-i18next'
import { useShow } from '../../../live/LiveContext.tsx'
import { Reading } from '../../../ui/agenda/Reading.tsx'
import { PendingList } from '../../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../../ui/connection/RefusalLine.tsx'
import type { KeyBinding } from '../../../ui/controls/keys.ts'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import { PasteField } from './PasteField.tsx'
import { ReadPage } from './ReadPage.tsx'
import { useDrop } from './useDrop.ts'
import type { IntakeActs } from './useIntake.ts'
import { WholePage } from './WholePage.tsx'
import '../../../ui/frame/desk.css'
import './paste.css'

/** A text on its way into the draft; `done` leads back to the table, and what is there stays until it is taken over. */
export function PastePage({
  acts,
  done,
}: {
  readonly acts: IntakeActs
  readonly done: () => void
}) {
  const { t } = useTranslation('planner')
  const over = useDrop(acts.readFile)
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const { at, work, whole } = acts.intake
  const keys: readonly KeyBinding[] = [
    {
      cap: 'Ctrl Enter',
      label: t('paste.keys.read'),
      run: acts.read,
      on: at === 'field',
      whileTyping: true,
    },
  ]
  const name =
    draft === null ? (
      t('draft')
    ) : (
      <>
        <Reading texts={draft.title} /> <span className="quiet">{t('draft')}</span>
      </>
    )
  return (
    <div className="desk paste">
      <DeskBar name={name} zones={draft?.zones ?? []} bindings={keys} />
      {at === 'read' && work !== null ? (
        <ReadPage work={work} acts={acts} done={done} />
      ) : at === 'whole' && whole !== null ? (
        <WholePage agenda={whole} acts={acts} done={done} />
      ) : (
        <PasteField acts={acts} done={done} />
      )}
      {over ? (
        <p className="paste-drop-words" aria-hidden="true">
          {t('paste.drop')}
        </p>
      ) : null}
      <div className="paste-notices">
        <PendingList />
        <RefusalLine />
      </div>
    </div>
  )
}
