/** What a sentence built from data must never hold, and how it is called when it does. */
interface Rule {
  readonly fault: string
  readonly found: RegExp
  /** Read without what is quoted, addresses and codes: names may be in any language. */
  readonly unquoted?: true
}

/** English words that no French sentence holds: those of libraries, browsers and stacks. */
const english = 'the|of|is|are|not|and|with|this|that|must|should|invalid|value|error|expected|received|missing|unknown|required|please|cannot|failed|string|number|object|array|your|from|for|has|have|was|been'

/** Words that end like a plural and are none: a number before them says nothing. */
const invariable = 'mois|fois|temps|corps|cas|pays|prix|choix|dans|sans|sous|plus|moins|puis|mais|vers|dès|après|ans(?= d’âge)|avis|accès|succès|concours|tous|toutes|est|es|très|hors|lors|alors|ours|pas|bras|voix|deux|six|dix'

/** What one counts or measures with. */
const units = 'mots?|caractères?|chiffres?|lignes?|colonnes?|cellules?|jours?|semaines?|mois|ans?|heures?|minutes?|min|euros?|points?|fiches?|Mo|Ko|h'
const measured = '(?:[€%]|h|ans?|jours?|mois|semaines?|heures?|minutes?|min|secondes?|mots?|caractères|chiffres|euros?|pixels|Ko|Mo)'

const rules: readonly Rule[] = [
  { fault: 'a value that is none', found: /\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object|Invalid Date/ },
  { fault: 'a place left to fill in', found: /\$\{|\{\{|\}\}|\{\w+\}|%[sd]\b|\bTODO\b|\blorem\b/i },
  { fault: 'an English word', found: new RegExp(`(?<![\\p{L}’'.-])(?:${english})(?![\\p{L}’'-])`, 'iu'), unquoted: true },
  { fault: 'two spaces', found: /[^\S\n][^\S\n]/ },
  { fault: 'a space before a comma or a full stop', found: /[^\S\n]+[,.](?=[\s»]|$)/ },
  { fault: 'two marks', found: /(?<!\.)\.\.(?!\.)|,[,.]|\.,|[;:?!][.,;]|\(\s*\)/, unquoted: true },
  { fault: 'quotation marks around nothing', found: /«\s*»/ },
  { fault: 'nothing or one, then a plural', found: new RegExp(`(?<![\\p{L}\\d.,:/’\\u00a0-])[01][ \\u00a0](?!(?:${invariable})(?!\\p{L}))\\p{Ll}{2,}[sx](?!\\p{L})`, 'u') },
  { fault: 'several, then a singular', found: new RegExp(`(?<![\\d.,:/’n°-])(?:[2-9]|\\d{2,3})[ \\u00a0](?:mot|caractère|ligne|colonne|jour|an|heure|minute|fiche|champ|opportunité|structure|ressource|résultat|réponse|chiffre|point)(?!\\p{L})`, 'u') },
  { fault: 'a unit without its number', found: new RegExp(`(?:^(?:${units}) au (?:plus|moins)|(?:au moins|jusqu’à|dans|de plus de|à moins de)[ \\u00a0](?:${units})(?: au plus| au moins|[.]|$))|(?<![\\d\\u00a0\\u202f ])\\s*€|(?:^|[^\\d\\s])[ \\u00a0]?%(?![\\da-z])`, 'iu'), unquoted: true },
  { fault: 'figures that are not grouped', found: /(?<![\p{L}\d/#.,:_=-])[1-9]\d{4,}(?![\p{L}\d/_-])/u, unquoted: true },
  { fault: 'a space that breaks', found: new RegExp(`«[^\\S\\u00a0\\u202f]|[^\\S\\u00a0\\u202f\\n][:;?!»](?=$|[\\s»).,])|\\d ${measured}(?![\\p{L}\\d])|(?<!\\d)[1-9]\\d{0,2} \\d{3}(?!\\d)`, 'u') },
]

/** Without what somebody wrote: what is between quotation marks, addresses, codes. */
const withoutQuotes = (text: string): string => text.replace(/«[^»]*»/g, '«\u00a0…\u00a0»').replace(/(?:https?:\/\/|\/)[^\s»)]+|[\w.+-]+@[\w.-]+|\bP-[0-9A-F]+/g, '…')

/** What is wrong with a sentence that readers see, each with where; empty when it can be read. */
export function sentenceFaults(text: string): string[] {
  return rules.flatMap(({ fault, found, unquoted }) => {
    const read = unquoted ? withoutQuotes(text) : text
    const at = found.exec(read)
    return at === null ? [] : [`${fault}: « ${read.slice(Math.max(0, at.index - 20), at.index + 30)} »`]
  })
}

/** Every text inside a value, with the way to it. */
export function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, child]) => textsIn(child, `${path}/${String(key)}`))
}
