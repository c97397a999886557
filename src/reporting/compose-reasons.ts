import type { PartNote, ReportFigures } from '../domain/report/figures';
import { saidAlike } from '../domain/report/same-words';
import { reportNoteCells as cells, reportReasonText as words } from '../messages/report/report-reasons';
import { reportColumns } from '../messages/report/report-tables';
import { quoted } from '../messages/report/report-words';
import { column, paragraphs, row } from './blocks';
import type { Block, Row, Table } from './document';
import { few } from './few';
import { annexKinds, annexName } from './numbering';

/** III.3: reasons and obstacles by what was said, a few of each; the annex has them one by one. */
export const composeReasons = (figures: ReportFigures): readonly Block[] => {
  const { causes, excuses, obstacles, unexplained } = figures;
  if (causes.length + excuses.length + obstacles.length + unexplained.length === 0) return paragraphs(words.none);
  const annex = annexName(figures, 'reasons');
  return paragraphs(
    causes.length > 0 && words.explained(causes),
    ...few(
      saidAlike(
        causes,
        (one) => one.cause,
        (one) => String(one.objective),
      ),
      words.cause,
      (rest) => words.moreCauses(rest, annex),
    ),
    excuses.length > 0 && words.excuses(excuses.length),
    ...few(
      saidAlike(
        excuses,
        (one) => one.reason,
        () => '',
      ),
      words.excuse,
      (rest) => words.moreExcuses(rest, annex),
    ),
    unexplained.length > 0 && words.unexplained(unexplained),
    obstacles.length > 0 ? words.obstacles(obstacles) : words.noObstacles,
    ...few(
      saidAlike(
        obstacles,
        (one) => one.text,
        (one) => `${one.kind} ${one.waitsFor?.code ?? ''}`,
      ),
      words.obstacle,
      (rest) => words.moreObstacles(rest, annex),
    ),
    annexKinds(figures).includes('reasons') && words.detail(annex),
  );
};

/** Each explanation, excuse and obstacle by itself. */
export const reasonTable = ({ causes, excuses, obstacles }: ReportFigures): Table => {
  const kind = <T extends PartNote>(title: string, notes: readonly T[], told: (note: T) => readonly string[]): Row[] =>
    notes.length === 0
      ? []
      : [{ kind: 'group', text: title }, ...notes.map((one) => row(one.number, cells.agency(one), ...told(one)))];
  return {
    kind: 'table',
    columns: [
      column(reportColumns.number, 1, 'center'),
      column(reportColumns.agency, 4),
      column(cells.text, 9),
      column(cells.kind, 2.4, 'center'),
      column(cells.state, 4.6),
    ],
    rows: [
      ...kind(cells.causes, causes, (one) => [quoted(one.cause), cells.causeKind(one), cells.causeState(one)]),
      ...kind(cells.excuses, excuses, (one) => [quoted(one.reason), cells.excuseKind, cells.excuseState(one)]),
      ...kind(cells.obstacles, obstacles, (one) => [
        cells.obstacleText(one),
        cells.obstacleKind(one),
        cells.obstacleState(one),
      ]),
    ],
  };
};
