/** The licence of what the service publishes; the legal notice says the same (a test compares them). */
export const openLicence = { label: 'licence etalab-2.0', href: 'https://github.com/etalab/licence-ouverte/blob/master/LO.md' } as const
