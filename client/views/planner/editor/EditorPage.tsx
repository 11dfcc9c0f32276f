import { useTranslation } from 'react-i18next'

/** The draft as a table, with what is said of it; `paste` leads to a new text. */
export function EditorPage({ paste }: { readonly paste: () => void }) {
  const { t } = useTranslation('planner')
  return (
    <main>
      <h1>{t('editor.title')}</h1>
      <button type="button" onClick={paste}>
        {t('paste.title')}
      </button>
    </main>
  )
}
