import { Button } from '../../../ui/controls/Button.tsx'
import { useWords } from '../context/useWords.ts'
import css from './side.module.css'

/** The head of a pane: its title and Close. */
export function PaneHead({ title, close }: { readonly title: string; readonly close: () => void }) {
  const { t } = useWords()
  return (
    <div className={css.paneHead}>
      <h2>{title}</h2>
      <Button size="small" shortcut="Esc" onClick={close}>
        {t('common:keys.close')}
      </Button>
    </div>
  )
}
