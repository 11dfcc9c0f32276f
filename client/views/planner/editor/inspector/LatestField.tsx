import { useMemo } from 'react'
import type { Latest } from '../../../../../shared/timing/row.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useTimes } from '../desk/useTimes.ts'
import { Field } from '../fields/Field.tsx'
import { latestOf } from '../model/latest.ts'

/** When an item must start at the latest; nothing where no stop follows. */
export function LatestField({ id }: { readonly id: string }) {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  const times = useTimes()
  const { planned, least } = useMemo(() => latestOf(agenda, id), [agenda, id])
  if (planned === null || least === null) return null
  const at = (latest: NonNullable<Latest>) =>
    latest === 'never' ? t('editor.inspector.latestNever') : times.home(latest)
  return (
    <Field label={t('editor.inspector.latest')} term="latestStart">
      <p className="ed-said">
        {planned === least
          ? at(planned)
          : t('editor.inspector.latestBoth', { planned: at(planned), least: at(least) })}
      </p>
    </Field>
  )
}
