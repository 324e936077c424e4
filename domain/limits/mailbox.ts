/**
 * The mailbox that an address leads to, for counting: « Nom+cadeau@Exemple.fr » and « nom@exemple.fr » are read by one person, who would
 * otherwise be counted once for each word that she puts after the plus. Never an address to write to.
 */
export function mailboxOf(address: string): string {
  const folded = address.normalize('NFKC').trim().toLowerCase()
  const at = folded.lastIndexOf('@')
  if (at < 1) return folded
  const local = folded.slice(0, at)
  const plus = local.indexOf('+')
  return (plus > 0 ? local.slice(0, plus) : local) + folded.slice(at)
}
