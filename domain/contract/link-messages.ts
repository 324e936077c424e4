import type { LinkFault } from './links.ts'

/**
 * What is wrong with an address and how to mend it, to whoever types it. The address is never repeated: it
 * may be made to be followed.
 */
export const linkMessages: Readonly<Record<LinkFault, string>> = {
  hidden: 'Cette adresse contient une espace, un retour à la ligne ou un caractère invisible. Effacez-la et tapez-la à nouveau.',
  backslash: 'Cette adresse contient une barre oblique inversée. Écrivez «\u00a0/\u00a0» à sa place.',
  credentials: 'Cette adresse contient un identifiant ou un mot de passe, avant «\u00a0@\u00a0». Retirez-les.',
  disguised: 'Le nom de ce site contient des signes que les navigateurs remplacent par d’autres. Tapez-le en lettres ordinaires.',
  scheme: 'Écrivez une adresse web complète, qui commence par https://. Exemple\u00a0: https://www.exemple.fr/appel.',
  incomplete: 'Écrivez une adresse web complète, qui commence par https://. Exemple\u00a0: https://www.exemple.fr/appel.',
}
