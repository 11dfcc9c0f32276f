import type { chime as en } from '../en/chime.ts'
import type { Same } from '../shape.ts'

/** Words of the chime that a screen has as an option. */
export const chime: Same<typeof en> = {
  off: '提示音已关：点按后在黄色、红色及到点时轻响',
  sound: '提示音已开：黄色、红色及到点时轻响',
  vibration: '振动已开：黄色、红色及到点时振动',
  waits: '点按以开启提示音：首次点按页面之前，浏览器会静音',
  none: '无提示音：此浏览器不支持声音或振动',
  short: {
    off: '提示音已关',
    sound: '提示音已开',
    vibration: '振动已开',
    waits: '点按开启提示音',
    none: '无提示音',
  },
  menu: {
    off: '无提示音',
    sound: '黄色、红色及到点时轻响',
    vibration: '黄色、红色及到点时振动',
    none: '此设备无提示音',
  },
}
