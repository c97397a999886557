import { fold } from '../text/fold';
import type { FoundDuty } from './duties';
import { mentions, mostAlike } from './likeness';
import type { FoundArea } from './found-items';

const LEADING =
  /^(?:truc tiep |chu dong )?(?:chu tri|theo doi|chiu trach nhiem|tham muu|dau moi|la co quan (?:chu tri|thuong truc|dau moi))/;

/** The parts of a duty between semicolons outside quotes: "…; phối hợp với Sở X theo dõi …" leads nothing. */
const clausesOf = (text: string): readonly string[] =>
  text
    .replace(/[“"][^”"]{0,300}[”"]/g, (quoted) => quoted.replace(/;/g, ','))
    .split(/;\s*|\.\s+(?=\p{Lu})|,?\s+và\s+(?=chủ trì\s)/u)
    .filter((clause) => LEADING.test(fold(clause)));

const quotesIn = (text: string): readonly string[] =>
  [...text.matchAll(/[“"]([^”"]{1,300})[”"]/g)].map((match) => match[1] ?? '');

interface Claim {
  readonly area: string;
  readonly holder: string;
}

/** Answering for a PAR INDEX component by its name in quotes, which is the area's or nearly so. */
const quotedClaims = (duties: readonly FoundDuty[], areas: readonly FoundArea[]): readonly Claim[] =>
  duties.flatMap(({ holder, text }) =>
    clausesOf(text)
      .flatMap(quotesIn)
      .flatMap((quote) => {
        const area = mostAlike(quote, areas, (one) => one.name, 0.6);
        return area === null ? [] : [{ area: area.code, holder }];
      }),
  );

/** Plans without such quotes: who leads ("chủ trì … công tác cải cách thể chế") a clause that names the area. */
const namedClaims = (duties: readonly FoundDuty[], areas: readonly FoundArea[]): readonly Claim[] =>
  duties.flatMap(({ holder, text }) =>
    clausesOf(text).flatMap((clause) =>
      areas.filter((area) => mentions(clause, area.name)).map((area) => ({ area: area.code, holder })),
    ),
  );

const holdersOf = (claims: readonly Claim[], area: string): readonly string[] => [
  ...new Set(claims.filter((claim) => claim.area === area).map((claim) => claim.holder)),
];

/** The agencies that answer for each area, as the headings of their duties print them. */
export const areaLeads = (
  areas: readonly FoundArea[],
  duties: readonly FoundDuty[],
): ReadonlyMap<string, readonly string[]> => {
  const [quoted, named] = [quotedClaims(duties, areas), namedClaims(duties, areas)];
  return new Map(
    areas.map(({ code }) => {
      const byQuote = holdersOf(quoted, code);
      return [code, byQuote.length > 0 ? byQuote : holdersOf(named, code)];
    }),
  );
};
