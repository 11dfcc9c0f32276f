import { useTranslation } from 'react-i18next'

/** A text on its way into the draft; `done` leads back to the table. */
export function PastePage({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('planner')
  return (
    <main>
      <h1>{t('paste.title')}</h1>
      <button type="button" onClick={done}>
        {t('editor.title')}
      </button>
    </main>
  )
}
