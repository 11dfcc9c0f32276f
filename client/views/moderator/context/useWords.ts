import { useTranslation } from '../../../i18n/useTranslation.tsx'

/** Returns the console's texts, and the shared texts under `common:`. */
export function useWords() {
  return useTranslation(['moderator', 'steps', 'answers', 'common'])
}
