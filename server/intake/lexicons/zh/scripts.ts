/** Characters of traditional Chinese that simplified Chinese writes in another way. */
export const TRADITIONAL: readonly string[] = [
  ...'國學會議時間開場與閉講長題專業體實處經濟發環報討論員導區總結們這為來對個說請參議員廳灣歡',
]

/** The same characters in simplified Chinese. */
export const SIMPLIFIED: readonly string[] = [
  ...'国学会议时间开场与闭讲长题专业体实处经济发环报讨论员导区总结们这为来对个说请参厅湾欢',
]
