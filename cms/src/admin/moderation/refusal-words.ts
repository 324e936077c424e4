/**
 * What a refusal starts from, by its reason: an editor reads it again, completes it and signs it by sending it. How to mend it is in the mail
 * itself (src/mail/templates).
 */
const byReason: Readonly<Record<string, string>> = {
  'outside-scope': 'Notre catalogue présente ce à quoi des femmes photographes peuvent candidater. Votre appel n’entre pas dans ce cadre.',
  'not-open-to-women': 'D’après son règlement, votre appel n’est pas ouvert aux femmes photographes.',
  closed: 'La date limite que vous indiquez est passée. Nous ne publions que les appels auxquels on peut encore candidater.',
  'unfair-terms': 'Les frais demandés ou la cession des droits nous semblent excessifs pour les photographes. En particulier : ',
  unverifiable: 'Nous n’avons pas pu vérifier ces informations : nous n’avons trouvé ni page publique de l’appel, ni règlement.',
  commercial: 'Votre message présente une offre commerciale. Nous ne publions que des opportunités pour les photographes.',
  other: '',
}

export const refusalWords = (reason: string): string => byReason[reason] ?? ''
