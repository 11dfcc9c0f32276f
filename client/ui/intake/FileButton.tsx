import { useTranslation } from '../../i18n/useTranslation.tsx'
import { FILE_TYPES } from './model/clip.ts'

/** Chooses a file; the browser's own button speaks the browser's language, so it lies under ours. */
export function FileButton({ take }: { readonly take: (file: File) => void }) {
  const { t } = useTranslation('intake')
  return (
    <label className="paste-choose">
      <input
        type="file"
        accept={FILE_TYPES}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) take(file)
          // The same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
      <span>{t('file')}</span>
    </label>
  )
}
