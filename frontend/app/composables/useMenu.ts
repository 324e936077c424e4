/** The burger menu: opens as a panel, takes the focus, gives it back; Escape, « Fermer » and leaving it close it. */
export function useMenu() {
  const isOpen = ref(false)
  const opener = useTemplateRef<HTMLButtonElement>('opener')
  const panel = useTemplateRef<HTMLElement>('panel')

  async function open(): Promise<void> {
    isOpen.value = true
    await nextTick()
    panel.value?.querySelector('button')?.focus()
  }

  function close(): void {
    if (!isOpen.value) return
    isOpen.value = false
    opener.value?.focus()
  }

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    const staysInside = relatedTarget instanceof Node && panel.value?.contains(relatedTarget)
    if (isOpen.value && relatedTarget !== null && !staysInside) isOpen.value = false
  }

  return { isOpen, opener, panel, open, close, onFocusOut }
}
