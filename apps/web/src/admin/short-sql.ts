const moreRows = /(\((?:\$\d+,?\s*)+\)),\s*(?:\((?:\$\d+,?\s*)+\),?\s*)+/g
const longList = /(\$\d+),(?:\s*\$\d+,){2,}\s*(\$\d+)/g

/** A statement for a page: without its schema, long lists of parameters told by their ends. */
export function shortSql(sql: string): string {
  return sql
    .replaceAll(/"public"\./g, '')
    .replaceAll(moreRows, '$1, … ')
    .replaceAll(longList, '$1, … $2')
}
