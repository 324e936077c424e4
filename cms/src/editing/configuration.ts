import { fieldsOf, rowsOf, type EditedField, type Layout } from './layout.ts'

interface Metadata {
  edit: Record<string, unknown>
  list: Record<string, unknown>
}

/** What the content manager stores of a type or a component, as far as we write it. */
export interface Configuration {
  settings: Record<string, unknown>
  metadatas: Record<string, Metadata>
  layouts: { list: string[]; edit: { name: string; size: number }[][] }
}

/** French words for the attributes that Strapi adds. */
const systemLabels: Readonly<Record<string, string>> = {
  id: 'Numéro',
  documentId: 'Identifiant',
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  publishedAt: 'Publié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
}

function metadataOf(field: EditedField, current: Metadata | undefined, shown: boolean): Metadata {
  return {
    edit: {
      ...current?.edit,
      label: field.label,
      description: field.help,
      placeholder: field.placeholder ?? '',
      visible: shown,
      editable: !field.readOnly,
      ...(field.mainField && { mainField: field.mainField }),
    },
    list: { ...current?.list, label: field.label },
  }
}

function translateSystem(metadatas: Readonly<Record<string, Metadata>>): Record<string, Metadata> {
  const known = Object.entries(metadatas).flatMap(([name, { edit, list }]): [string, Metadata][] => {
    const label = systemLabels[name]
    return label ? [[name, { edit: 'label' in edit ? { ...edit, label } : edit, list: { ...list, label } }]] : []
  })
  return Object.fromEntries(known)
}

/** The stored configuration with our layout written over it; what the layout does not speak of is kept. */
export function configurationFor(layout: Layout, current: Configuration): Configuration {
  const shown = new Set(rowsOf(layout).flat().map(({ name }) => name))
  const ours = fieldsOf(layout).map((field): [string, Metadata] => [field.name, metadataOf(field, current.metadatas[field.name], shown.has(field.name))])
  return {
    settings: {
      ...current.settings,
      mainField: layout.mainField,
      ...('sort' in layout && { defaultSortBy: layout.sort[0], defaultSortOrder: layout.sort[1], pageSize: 20 }),
    },
    metadatas: { ...current.metadatas, ...translateSystem(current.metadatas), ...Object.fromEntries(ours) },
    layouts: {
      list: 'columns' in layout ? [...layout.columns] : current.layouts.list,
      edit: rowsOf(layout).map((row) => row.map(({ name, size }) => ({ name, size }))),
    },
  }
}
