import { useTranslation } from '../../i18n/useTranslation.tsx'

/** The sides of a reading. */
export type Pane = 'source' | 'got'

const PANES: readonly Pane[] = ['source', 'got']

/** Which side is shown where there is room for one only. */
export function PaneSwitch({
  pane,
  show,
}: {
  readonly pane: Pane
  readonly show: (pane: Pane) => void
}) {
  const { t } = useTranslation('intake')
  return (
    <fieldset className="paste-switch paste-pane-switch" aria-label={t('panes')}>
      {PANES.map((one) => (
        <button key={one} type="button" aria-pressed={one === pane} onClick={() => show(one)}>
          {t(`${one}`)}
        </button>
      ))}
    </fieldset>
  )
}
