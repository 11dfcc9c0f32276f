import { useTranslation } from '../../../i18n/useTranslation.tsx'

/** The console's words, and the shared ones under `common:`. */
export function useWords() {
  return useTranslation(['moderator', 'steps', 'common'])
}

/** What puts keys into words here. */
export type ConsoleWords = ReturnType<typeof useWords>['t']
