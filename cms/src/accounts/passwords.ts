import { counted } from '@elles/domain/text'

/** Characters at least (ANSSI, and NIST SP 800-63B for who has a second factor). */
export const SHORTEST = 12
/** Bytes that bcrypt reads: what comes after would not count. */
const LONGEST_BYTES = 72
/** Characters that are not of a known word, at least. */
const OWN_LEAST = 6

/** How people stand for letters by digits and signs: « P@ssw0rd ». */
const standIns: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i', '€': 'e' }

/** Rows and columns of the keyboards that are used here, and the alphabet. */
const walks = ['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertz', 'aqwzsxedcrfvtgbyhnujikolpm', 'qazwsxedcrfvtgbyhnujmikolp', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '1aqw2zsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'abcdefghijklmnopqrstuvwxyz', '0123456789012345678901234567890']
const WALK_LEAST = 4

/**
 * What common passwords of twelve characters and more are made of, in France and for this service: the lists of leaks hold these words, with a year and a sign
 * behind them. Longer words first: each takes all that it can.
 */
const words = [
  'ellesfontlaculture', 'ministeredelaculture', 'administrateur', 'administratrice', 'administration', 'photographies', 'photographie', 'photographe', 'changezmoi', 'changeme', 'motdepasse',
  'passw', 'password', 'passphrase', 'passe', 'pass', 'admin', 'administrator', 'utilisateur', 'bienvenue', 'welcome', 'bonjour', 'letmein', 'jetaime', 'iloveyou', 'doudou', 'loulou', 'chouchou', 'princesse', 'princess',
  'soleil', 'sunshine', 'football', 'baseball', 'marseille', 'paris', 'france', 'secret', 'dragon', 'monkey', 'master', 'superman', 'batman', 'pokemon', 'starwars', 'trustno', 'whatever', 'nicolas', 'camille', 'thomas', 'alexandre',
  'strapi', 'ministere', 'culture', 'elles', 'femmes', 'photo', 'test', 'demo', 'user', 'root', 'login', 'hello', 'azerty', 'qwerty', 'printemps', 'automne', 'hiver', 'ete',
  'janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'summer', 'winter', 'spring', 'autumn',
].toSorted((one, other) => other.length - one.length)

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
const withoutStandIns = (text: string): string => [...text].map((character) => standIns[character] ?? character).join('')

/** A walk of the fingers, or one character again and again, from a place on: its length. */
function walkLength(text: string, from: number): number {
  let longest = 0
  for (const walk of walks.flatMap((row) => [row, [...row].toReversed().join('')])) {
    for (let length = WALK_LEAST; from + length <= text.length && walk.includes(text.slice(from, from + length)); length += 1) longest = Math.max(longest, length)
  }
  const repeated = /^(.{1,4})\1{2,}/u.exec(text.slice(from))?.[0].length ?? 0
  return Math.max(longest, repeated)
}

function withoutWalks(text: string): string {
  let left = ''
  for (let place = 0; place < text.length;) {
    const walked = walkLength(text, place)
    if (walked === 0) left += text.charAt(place)
    place += Math.max(1, walked)
  }
  return left
}

/** How many different letters and digits are left once years, known words and walks are taken away. */
function ownCharacters(password: string, known: readonly string[]): number {
  const text = withoutWalks(plain(password)).replaceAll(/(?:19|20)\d\d/g, '')
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), withoutStandIns(text).replaceAll(/[^\p{L}\p{N}]/gu, ''))
  return new Set(left).size
}

/** What is wrong with a password, in words, or null. `names` are those of its account: they are known to all. */
export function passwordFault(password: string, names: readonly string[] = []): string | null {
  if ([...password].length < SHORTEST) return `Le mot de passe doit compter au moins ${counted(SHORTEST, 'caractère')}.`
  if (Buffer.byteLength(password) > LONGEST_BYTES) return `Le mot de passe est trop long\u00a0: ${counted(LONGEST_BYTES, 'caractère')} au plus, moins s’ils portent des accents.`
  const hers = names.flatMap((name) => plain(name).split(/[^\p{L}\p{N}]+/u)).filter((name) => name.length >= 3)
  if (ownCharacters(password, [...hers, ...words]) < OWN_LEAST) return 'Ce mot de passe est trop courant. Prenez plusieurs mots sans rapport entre eux, ou celui que propose votre gestionnaire de mots de passe.'
  return null
}
