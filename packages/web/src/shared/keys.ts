/** What a pressed key says about itself; a KeyboardEvent fits. */
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly defaultPrevented?: boolean
}

/** Where the key was pressed, as far as shortcuts care. */
export interface PressedOn {
  readonly tagName: string
  readonly type?: string
  readonly isContentEditable?: boolean
  readonly role?: string | null
}

const NOT_TYPED = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'file'])

/** Whether somebody is writing there: then letters are letters and not shortcuts. */
export function isTyping(on: PressedOn | null): boolean {
  if (on === null) return false
  if (on.isContentEditable === true) return true
  if (on.role === 'combobox' || on.role === 'textbox') return true
  const tag = on.tagName.toLowerCase()
  if (tag === 'textarea' || tag === 'select') return true
  return tag === 'input' && !NOT_TYPED.has(on.type ?? 'text')
}

/**
 * The name of the shortcut that a key stands for, or undefined. Keys with Ctrl, Alt or Cmd belong to
 * the browser, and keys already handled belong to whoever handled them.
 */
export function shortcutOf<Name extends string>(
  map: Readonly<Record<string, Name>>,
  pressed: Pressed,
  on: PressedOn | null,
): Name | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  if (pressed.defaultPrevented === true || isTyping(on)) return undefined
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key
  return Object.hasOwn(map, key) ? map[key] : undefined
}
