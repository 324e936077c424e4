import type { Leaf } from '@elles/domain/contract'
import type { FunctionalComponent, VNodeArrayChildren } from 'vue'

const marks = [['code', 'code'], ['strikethrough', 's'], ['underline', 'u'], ['italic', 'em'], ['bold', 'strong']] as const

/** A run of text inside its marks; line breaks are kept. */
const ContentLeaf: FunctionalComponent<{ leaf: Leaf }> = ({ leaf }) => {
  const lines: VNodeArrayChildren = leaf.text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]))
  return marks.reduce<VNodeArrayChildren>((content, [mark, tag]) => (leaf[mark] ? [h(tag, content)] : content), lines)
}
ContentLeaf.props = ['leaf']

export default ContentLeaf
