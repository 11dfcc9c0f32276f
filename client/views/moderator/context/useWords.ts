import { useTranslation } from '../../../i18n/useTranslation.tsx'

/** The console's words, and the shared ones under `common:`. */
export function useWords() {
  return useTranslation(['moderator', 'steps', 'answers', 'common'])
}
