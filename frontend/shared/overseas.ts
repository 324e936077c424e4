/** Overseas regions, with their clocks and how one says to be there: a deadline told in Paris falls on another hour there, at times on another day. */
export const overseasRegions: Readonly<Record<string, readonly [zone: string, where: string]>> = {
  guadeloupe: ['America/Guadeloupe', 'en Guadeloupe'], martinique: ['America/Martinique', 'en Martinique'], guyane: ['America/Cayenne', 'en Guyane'], 'la-reunion': ['Indian/Reunion', 'à La Réunion'], mayotte: ['Indian/Mayotte', 'à Mayotte'],
}
