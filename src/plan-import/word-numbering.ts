/** How Word numbers one level of a list: its figures, the text around them ("%1.", "(%2)"), where it begins. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Where a paragraph stands in a list. */
interface Place {
  readonly list: string;
  readonly level: number;
}

/** What `numbering.xml` and `styles.xml` say of a document's lists. */
export interface Numbering {
  readonly placeOf: (paragraph: string) => Place | null;
  readonly levelOf: (place: Place) => Level | null;
  /** Lists that share their counts: the abstract list behind each. */
  readonly countsOf: (list: string) => string;
}

const DEEPEST = 8;

const valueIn = (xml: string, tag: string): string | null =>
  new RegExp(`<w:${tag}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;

const blocks = (xml: string, tag: string): readonly { readonly head: string; readonly body: string }[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}(\\s[^>]*[^/])?>([\\s\\S]*?)</w:${tag}>`, 'g'))].map(
    ([, head = '', body = '']) => ({ head, body }),
  );

const attribute = (head: string, name: string): string => new RegExp(`w:${name}="([^"]*)"`).exec(head)?.[1] ?? '';

const levelsOf = (xml: string): ReadonlyMap<number, Level> =>
  new Map(
    blocks(xml, 'lvl').map(({ head, body }) => [
      Number(attribute(head, 'ilvl')),
      {
        format: valueIn(body, 'numFmt') ?? 'decimal',
        text: valueIn(body, 'lvlText') ?? '',
        start: Number(valueIn(body, 'start') ?? 1),
      },
    ]),
  );

type Numbered = Partial<Place>;

/** What a `w:numPr` says; null where there is none. */
const numberedIn = (xml: string): Numbered | null => {
  const numbered = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(xml)?.[1];
  if (numbered === undefined) return null;
  const [list, level] = [valueIn(numbered, 'numId'), valueIn(numbered, 'ilvl')];
  return { ...(list === null ? {} : { list }), ...(level === null ? {} : { level: Number(level) }) };
};

/** Styles that number their paragraphs, their own words before those of the style they are based on. */
const styleNumbers = (styles: string): ((style: string) => Numbered) => {
  const known = new Map(blocks(styles, 'style').map(({ head, body }) => [attribute(head, 'styleId'), body]));
  const find = (style: string, depth: number): Numbered => {
    const body = known.get(style);
    if (body === undefined || depth > DEEPEST) return {};
    return { ...find(valueIn(body, 'basedOn') ?? '', depth + 1), ...numberedIn(body) };
  };
  return (style) => find(style, 0);
};

/** Reads a document's lists. Both parts may be empty: then nothing is numbered. */
export const readNumbering = (numbering: string, styles: string): Numbering => {
  const abstracts = new Map(
    blocks(numbering, 'abstractNum').map(({ head, body }) => [attribute(head, 'abstractNumId'), levelsOf(body)]),
  );
  const lists = new Map(
    blocks(numbering, 'num').map(({ head, body }) => [
      attribute(head, 'numId'),
      { abstract: valueIn(body, 'abstractNumId') ?? '', restarts: /<w:startOverride/.test(body) },
    ]),
  );
  const byStyle = styleNumbers(styles);
  return {
    placeOf: (paragraph) => {
      const { list, level = 0 } = { ...byStyle(valueIn(paragraph, 'pStyle') ?? ''), ...numberedIn(paragraph) };
      return list === undefined || !lists.has(list) ? null : { list, level: Math.min(level, DEEPEST) };
    },
    levelOf: ({ list, level }) => abstracts.get(lists.get(list)?.abstract ?? '')?.get(level) ?? null,
    countsOf: (list) => {
      const known = lists.get(list);
      return known === undefined || known.restarts ? `own ${list}` : known.abstract;
    },
  };
};
