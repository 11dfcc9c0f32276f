import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** The faults that prevent the import of an agenda, each with its path. */
export function Faults({ faults }: { readonly faults: readonly AgendaFault[] }) {
  const { t } = useTranslation('intake')
  if (faults.length === 0) return null
  return (
    <div role="alert">
      <p>{t('faults')}</p>
      <ul>
        {faults.map(({ path, problem }) => (
          <li key={`${path} ${problem}`} lang="en">
            {path}: {problem}
          </li>
        ))}
      </ul>
    </div>
  )
}
