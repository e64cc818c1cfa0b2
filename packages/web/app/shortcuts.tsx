import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

export type Jump = { readonly letter: string; readonly title: string; readonly path: string }

/** A letter typed into a field is text, and a dialogue in front keeps its keys. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest(
      'input, textarea, select, [role="combobox"], [role="dialog"], [role="listbox"], [role="menu"]',
    ) !== null
  )
}

/** `g` waits this long for its letter. */
const patienceMs = 1500

/**
 * The keyboard of the whole application: `g` then a letter goes to a page, `/` to the search box, `?` opens the list.
 * Returns the state of that list.
 */
export function useShortcuts(jumps: readonly Jump[], focusSearch: (() => void) | null) {
  const navigate = useNavigate()
  const [listOpen, setListOpen] = useState(false)
  const waitingSince = useRef<number | null>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return
      const waiting = waitingSince.current !== null && event.timeStamp - waitingSince.current < patienceMs
      waitingSince.current = null
      if (waiting) {
        const jump = jumps.find(({ letter }) => letter === event.key.toLowerCase())
        if (!jump) return
        event.preventDefault()
        navigate(jump.path)
      } else if (event.key === 'g') waitingSince.current = event.timeStamp
      else if (event.key === '?') setListOpen(true)
      else if (event.key === '/' && focusSearch) {
        event.preventDefault()
        focusSearch()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [jumps, focusSearch, navigate])

  return { listOpen, openList: () => setListOpen(true), closeList: () => setListOpen(false) }
}

/** Every shortcut in one list. */
export function ShortcutList({
  open,
  onClose,
  jumps,
  hasSearch,
}: {
  open: boolean
  onClose: () => void
  jumps: readonly Jump[]
  hasSearch: boolean
}) {
  const rows = [
    ...jumps.map(({ letter, title }) => ({ keys: ['g', letter], what: `去「${title}」` })),
    ...(hasSearch ? [{ keys: ['/'], what: '搜索案号、当事人、案由' }] : []),
    { keys: ['?'], what: '打开本表' },
    { keys: ['Esc'], what: '关闭抽屉、弹出层' },
    { keys: ['Tab'], what: '到下一处；页面开头可跳过菜单' },
  ]
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="键盘快捷键" width={440}>
      <table className="zh-shortcuts">
        <tbody>
          {rows.map(({ keys, what }) => (
            <tr key={what}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
