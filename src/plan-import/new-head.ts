import type { Post } from '../domain/directory/official';
import { mostAlike } from '../domain/plan/likeness';
import type { Directory } from '../ports/directory';
import type { ImportHead, PlanImports } from '../ports/plan-imports';
import type { FileUnderstood } from './understand-file';

interface HeadAsk {
  readonly understood: FileUnderstood;
  readonly fileName: string;
  readonly title: string | undefined;
  readonly running: ImportHead | null;
  readonly directory: Pick<Directory, 'officials'>;
  readonly imports: Pick<PlanImports, 'planHeads'>;
}

const LIKE_ENOUGH = 0.6;

const withoutEnding = (name: string): string => name.replace(/\.[\p{L}\p{N}]{1,5}$/u, '').replace(/_/g, ' ');

type Area = ImportHead['areas'][number];

/** Who watches the whole and who serves UBND tỉnh: as in the plan before, else by who holds the posts. */
const officesOf = async (
  before: ImportHead | undefined,
  directory: HeadAsk['directory'],
): Promise<Pick<ImportHead, 'standing' | 'office'> | null> => {
  if (before) return before;
  const posts = (await directory.officials()).flatMap((one) => one.posts);
  const agencyOf = (post: Post): string | undefined => posts.find((held) => held.post === post)?.agency;
  const [standing, office] = [agencyOf('standing'), agencyOf('office-chief') ?? agencyOf('office')];
  return standing === undefined || office === undefined ? null : { standing, office };
};

/** Areas of a file, each watched by whom an area of that name was watched by before. */
const areasOf = (found: FileUnderstood['areas'], known: readonly Area[], standing: string): readonly Area[] =>
  found.map(({ code, name }) => ({
    ...{ code, name },
    monitor: mostAlike(name, known, (one) => one.name, LIKE_ENOUGH)?.monitor ?? standing,
  }));

/** The head of a plan that runs, with the areas that its changed file has besides. */
const changedHead = (running: ImportHead, { areas }: FileUnderstood): ImportHead => {
  const news = areas.filter((one) => !running.areas.some((known) => known.code === one.code));
  return { ...running, areas: [...running.areas, ...areasOf(news, [], running.standing)] };
};

/**
 * What a draft's plan is called and who answers for it, as far as can be told; a person corrects it. Null when nobody
 * holds the posts that a plan needs.
 */
export const newHead = async (ask: HeadAsk): Promise<ImportHead | null> => {
  const { understood, fileName, title, running, directory, imports } = ask;
  if (running !== null) return changedHead(running, understood);
  const before = await imports.planHeads();
  const [last] = before;
  const offices = await officesOf(last, directory);
  if (offices === null) return null;
  const { standing, office } = offices;
  const { head, year, areas } = understood;
  const known = before.flatMap((one) => one.areas);
  return {
    ...{ title: title ?? head.title ?? withoutEnding(fileName), year, number: head.number, date: head.date },
    ...{ issuer: head.issuer ?? last?.issuer ?? '', standing, office, funding: head.funding },
    areas: areasOf(areas, known, standing),
  };
};
