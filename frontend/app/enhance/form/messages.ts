/** The place where a field's messages are said (`DsfrMessages`), or null: for one of a group, that of the group. */
export function messagesOf(field: HTMLElement): HTMLElement | null {
  const [described = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ')
  return field.ownerDocument.getElementById(described) ?? field.closest('fieldset')?.querySelector<HTMLElement>(':scope > .fr-messages-group') ?? null
}

/** Writes a message of one kind for a field, or takes it away when the text is null. Untouched when it says the same: a live region repeats what changes. */
export function say(messages: HTMLElement, kind: 'error' | 'info', text: string | null): void {
  const className = kind === 'error' ? 'fr-message fr-message--error' : 'fr-message fr-message--info'
  const known = messages.querySelector(kind === 'error' ? '.fr-message--error' : '.fr-message--info')
  if (known?.textContent === text) return
  known?.remove()
  if (text === null) return
  const message = Object.assign(messages.ownerDocument.createElement('p'), { className, textContent: text })
  if (kind === 'error') messages.prepend(message)
  else messages.append(message)
}
