import { REPORT_LABELS } from '../words/labels';

/** What is said of areas of the plan. */
export interface AreaFigures {
  readonly code: string;
  readonly name: string;
  readonly total: number;
  readonly byLabel: Readonly<Record<keyof typeof REPORT_LABELS, number>>;
}

const done = ({ byLabel }: AreaFigures): number => byLabel.done + byLabel['done-late'];

const percent = (area: AreaFigures): string =>
  area.total === 0 ? '' : ` (${Math.round((100 * done(area)) / area.total)}%)`;

/** One area in full. */
const inFull = (area: AreaFigures): string =>
  [
    `Tiến độ lĩnh vực ${area.code}. ${area.name}:`,
    `• Hoàn thành ${done(area)}/${area.total} nhiệm vụ${percent(area)}`,
    ...(Object.keys(REPORT_LABELS) as (keyof typeof REPORT_LABELS)[]).map(
      (label) => `• ${REPORT_LABELS[label]}: ${area.byLabel[label]}`,
    ),
  ].join('\n');

const inBrief = (area: AreaFigures): string =>
  `• ${area.code}. ${area.name}: ${done(area)}/${area.total}${percent(area)}`;

export const areaText = {
  one: inFull,
  all: (areas: readonly AreaFigures[], example: string) =>
    ['Tiến độ theo lĩnh vực (hoàn thành/tổng số):', ...areas.map(inBrief), `Xem một lĩnh vực: ${example}`].join('\n'),
  example: 'tiến độ lĩnh vực 3',
  unknown: (areas: readonly AreaFigures[]) =>
    ['Không có lĩnh vực này. Các lĩnh vực của kế hoạch:', ...areas.map((one) => `• ${one.code}. ${one.name}`)].join(
      '\n',
    ),
  of: (plan: string) => `Kế hoạch: ${plan}.`,
  noPlan: 'Chưa có kế hoạch nào được ban hành trên hệ thống.',
} as const;
