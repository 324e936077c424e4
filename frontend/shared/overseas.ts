/** Overseas regions and their clocks: a deadline told in Paris falls on another hour there, at times on another day. */
export const overseasClocks: Readonly<Record<string, readonly [zone: string, where: string]>> = {
  guadeloupe: ['America/Guadeloupe', 'en Guadeloupe'], martinique: ['America/Martinique', 'en Martinique'], guyane: ['America/Cayenne', 'en Guyane'], 'la-reunion': ['Indian/Reunion', 'à La Réunion'], mayotte: ['Indian/Mayotte', 'à Mayotte'],
}

/** The codes of places overseas, which readers look for by what they have in common; some have no region of their own. */
export const overseasPlaces: ReadonlySet<string> = new Set(['autres-outre-mer', ...Object.keys(overseasClocks)])
