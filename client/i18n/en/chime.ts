/** Words of the chime that a screen has as an option. */
export const chime = {
  off: 'Chime off: press for a quiet sound at amber, red and the end',
  sound: 'Chime on: a quiet sound at amber, red and the end',
  vibration: 'Vibration on: at amber, red and the end',
  waits: 'Press to allow the chime: the browser blocks sound until you press the page once',
  none: 'No chime: this browser offers neither sound nor vibration',
  /** What stands on the button; what is said of it begins with the same. */
  short: {
    off: 'Chime off',
    sound: 'Chime on',
    vibration: 'Vibration on',
    waits: 'Press for chime',
    none: 'No chime',
  },
  menu: {
    off: 'No chime',
    sound: 'Chime at amber, red and the end',
    vibration: 'Vibrate at amber, red and the end',
    none: 'No chime on this device',
  },
} as const
