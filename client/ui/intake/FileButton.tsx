import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './fileButton.module.css'

type FileProps = { readonly accept: string; readonly take: (file: File) => void }

/** A button that chooses a file of the accepted types. */
export function FileButton({ accept, take }: FileProps) {
  const { t } = useTranslation('intake')
  return (
    <label className={`ui-button ${css.choose}`}>
      <input
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) take(file)
          // Without this, choosing the same file again would cause no change event.
          target.value = ''
        }}
      />
      {t('file')}
    </label>
  )
}
