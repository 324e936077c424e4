import { counted } from '@elles/domain/text'
import { closestTo } from '../elements'
import { messagesOf, say } from './messages'

/** Characters left below which the count is told: before, it would only disturb. */
const SOON = 0.2

/** Tells how many characters are left of a long text that nears its limit. */
export function followCounts(page: Document): void {
  page.addEventListener('input', (event) => {
    const field = closestTo<HTMLTextAreaElement>(event, 'textarea[data-count]')
    const messages = field && messagesOf(field)
    if (!field || !messages) return
    const limit = Number(field.dataset.count)
    const left = limit - field.value.length
    say(messages, 'info', left > limit * SOON ? null : counted(left, 'caractère restant', 'caractères restants'))
  })
}
