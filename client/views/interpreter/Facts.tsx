import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { BoothDocument, BoothScript } from './boothBriefing.ts'
import type { BoothItem } from './model.ts'
import css from './speaking.module.css'

function ScriptFacts({ script }: { readonly script: BoothScript }) {
  const { t } = useTranslation('interpreter')
  const { delivery, pace } = script
  return (
    <>
      <div>
        <dt>{t('script.title')}</dt>
        <dd>{t(`script.${delivery ?? 'unsaid'}`)}</dd>
      </div>
      {pace === null ? null : (
        <div>
          <dt>{t('script.pace')}</dt>
          <dd>
            {t(`script.${pace.of}`, { count: pace.perMinute })}
            {pace.isFast ? `${t('comma')}${t('script.fast')}` : ''}
          </dd>
        </div>
      )}
    </>
  )
}

function Documents({ documents }: { readonly documents: readonly BoothDocument[] }) {
  const { t } = useTranslation('interpreter')
  return (
    <div>
      <dt>{t('documents')}</dt>
      {documents.map(({ title, link }) => (
        <dd key={`${title} ${link}`}>
          {link === null ? (
            title
          ) : (
            <a href={link} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          )}
        </dd>
      ))}
    </div>
  )
}

/** Whether there is a script or a document, how it is read, and how fast; nothing where there is neither. */
export function Facts({ script, documents }: Pick<BoothItem, 'script' | 'documents'>) {
  if (script === null && documents.length === 0) return null
  return (
    <dl className={css.facts}>
      {script === null ? null : <ScriptFacts script={script} />}
      {documents.length === 0 ? null : <Documents documents={documents} />}
    </dl>
  )
}
