import { useTranslation } from '../../../../i18n/useTranslation.tsx'

/** The planner's words under `editor`, and the shared ones under `common:`. */
export function useEditorWords() {
  return useTranslation(['planner', 'common', 'intake'])
}

/** What puts keys into words here. */
export type EditorWords = ReturnType<typeof useEditorWords>['t']
