import { type ComponentType, useEffect, useState } from 'react'
import { type Area, learn } from './i18n/learn.ts'
import { useTranslation } from './i18n/useTranslation.tsx'
import { fetchChineseFaces } from './styles/chineseFaces.ts'

/** A part of the page that comes when it is opened, with the words it is written in. */
export type Download<Props extends object = object> = {
  readonly areas: readonly Area[]
  readonly load: () => Promise<ComponentType<Props>>
}

type Got<Props extends object> = {
  readonly download: Download<Props>
  /** The component, or throws what went wrong. */
  readonly take: () => ComponentType<Props>
}

/**
 * The component of a download once it is here with its words; null until then. What goes wrong is thrown, for the boundary
 * above, which tries again. Not by suspending: React would keep what came within 300 ms from being shown for as long.
 */
export function useDownload<Props extends object>(
  download: Download<Props>,
): ComponentType<Props> | null {
  const { i18n } = useTranslation()
  const [got, setGot] = useState<Got<Props> | null>(null)
  useEffect(() => {
    let wanted = true
    const get = async () => {
      const [component] = await Promise.all([download.load(), learn(i18n, download.areas)])
      return component
    }
    const tell = (take: Got<Props>['take']) => {
      if (wanted) setGot({ download, take })
    }
    get().then(
      (component) => tell(() => component),
      (error) =>
        tell(() => {
          throw error
        }),
    )
    return () => {
      wanted = false
    }
  }, [download, i18n])
  const here = got?.download === download
  useEffect(() => {
    if (here) fetchChineseFaces()
  }, [here])
  return here ? got.take() : null
}
