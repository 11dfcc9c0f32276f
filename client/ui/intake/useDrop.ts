import { useEffect, useRef, useState } from 'react'

/** Takes a file that is dropped anywhere on the page, which else would leave it for the file; whether one is held over it. */
export function useDrop(readFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const newest = useRef(readFile)
  useEffect(() => {
    newest.current = readFile
  })
  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      newest.current(file)
    }
    window.addEventListener('dragover', dragged)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', dragged)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [])
  return over
}
