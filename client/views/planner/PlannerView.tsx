import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Toasts } from '../../ui/controls/Toasts.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { EditorPage } from './editor/EditorPage.tsx'
import { PastePage } from './paste/PastePage.tsx'
import { PublishDialog } from './publish/PublishDialog.tsx'

/** Its sheets and their faces are fetched once somebody prints. */
const PrintPage = lazy(async () => ({
  default: (await import('./print/PrintPage.tsx')).PrintPage,
}))

type Page = 'editor' | 'paste' | 'print'

/** A page that has no switch of its own, in the theme that was chosen in the editor. */
function AsChosen({ children }: { readonly children: ReactNode }) {
  usePageTheme(useThemeChoice('planner', 'light').theme)
  return children
}

/** The planner's screen: the draft as a table, a text on its way into it, or it on paper; and what asks before the draft is published. */
export function PlannerView() {
  const [page, show] = useState<Page>('editor')
  const [publishing, publish] = useState(false)
  const done = () => show('editor')
  if (page === 'print') {
    return (
      <AsChosen>
        <Suspense fallback={null}>
          <PrintPage done={done} />
        </Suspense>
      </AsChosen>
    )
  }
  return (
    <>
      {page === 'paste' ? (
        <AsChosen>
          <PastePage done={done} />
        </AsChosen>
      ) : (
        <EditorPage
          paste={() => show('paste')}
          publish={() => publish(true)}
          print={() => show('print')}
        />
      )}
      <PublishDialog open={publishing} onClose={() => publish(false)} />
      <Toasts />
    </>
  )
}
