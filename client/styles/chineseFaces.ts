/** The characters of the texts on a screen without a connection, which then cannot fetch their fonts. */
export const CUT_OFF =
  '连接已中断时的情况原定准点结束超余独立计误差秒以内约您是下一位第长离线仍前不限本页正在自动重新若未恢复请听从主持人安排此发言暂停来明最后得知曾进行开始间于继续两项之当即将剩比晚早所示容可能有变化链丢了大致'

const isChinese = () => document.documentElement.lang.startsWith('zh')

async function fetchFaces(): Promise<void> {
  await import('./chinese.css')
  if (isChinese()) await document.fonts?.load('1em "Noto Sans SC Variable"', CUT_OFF)
}

/** Fetches the list of Chinese fonts after the next paint: a hundred, each for a few characters. Nothing waits for it. */
export function fetchChineseFaces(): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      fetchFaces().catch(() => undefined)
    })
  })
}
