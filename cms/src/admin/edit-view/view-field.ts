/** A field of the content manager's edit view, as far as we look at it. */
export interface ViewField {
  readonly name: string
  readonly type: string
  readonly label: string
  readonly hint?: string
  readonly attribute: { readonly type: string; readonly customField?: string; readonly options?: object }
}
