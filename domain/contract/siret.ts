const LA_POSTE_SIREN = '356000000'

const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

/**
 * Whether 14 digits make a SIRET: Luhn's key, except La Poste's establishments other than its head office, whose digits add up to
 * a multiple of 5 (INSEE, Sirene documentation). Spaces do not count.
 */
export function isSiret(text: string): boolean {
  const digits = text.replace(/\s/g, '')
  if (!/^\d{14}$/.test(digits)) return false
  if (luhnSum(digits) % 10 === 0) return true
  return digits.startsWith(LA_POSTE_SIREN) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
}
