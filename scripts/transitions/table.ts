/** A Markdown table; cells are taken as they are. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const code = (text: string): string => `\`${text}\``;

/** Neighbours that say the same, once: "a, b: x". */
export const list = (items: readonly string[]): string => [...new Set(items)].join(', ');
