import { areaLeads } from './area-leads';
import type { DraftPlan, DraftSlip, DraftTask } from './draft';
import { planDuties } from './duties';
import { outlineOf } from './outline';
import { readHead, titleAt } from './plan-head';
import { documentType } from './document-type';
import type { FoundItem } from './found-items';
import { planOrders } from './orders';
import { passedOver } from './passed-over';
import { planItems } from './plan-items';
import { planLines } from './plan-lines';
import { slipsIn } from './slips';
import { restoreSpaces } from './spacing';
import { statedCells, withStatedCells } from './stated-cells';
import { targetsOf } from './targets';
import { totalFundingIn } from './total-funding';

/** Names the agencies in a text by their codes; the plan is read without them when no catalogue is at hand. */
export type NameAgencies = (text: string) => readonly string[];

const slipsOf = (part: DraftSlip['at']['part'], texts: readonly string[]): readonly DraftSlip[] =>
  texts.flatMap((text, index) => slipsIn(text).map((slip) => ({ at: { part, index }, ...slip })));

/** "./.": the sign that closes an official document. */
const END_OF_DOCUMENT = /\s*\.\/\.?$/;

/** A task without what its own words say of its cells, which stand beside it. */
const taskOf = (area: string, item: FoundItem): DraftTask => {
  const { group } = item;
  const { text, stated: said } = statedCells(item.text);
  const stated = { ...item.stated, ...said };
  const cells = Object.keys(stated).length === 0 ? {} : { stated };
  return { area, stt: null, text, group: group === null ? null : restoreSpaces(group), ...cells };
};

/**
 * Reads a plan's text into a draft by its structure: sections, areas, parts and list marks in whatever order and
 * numbering. Never throws; what is not found is empty or null. Cost grows linearly with the text.
 */
export const draftFromText = (text: string, nameAgencies: NameAgencies = () => []): DraftPlan => {
  const lines = planLines(text);
  const at = titleAt(lines);
  const outline = outlineOf(lines.slice(Math.max(0, at)));
  const { roots } = outline;
  const head = readHead(lines);
  const givesOrders = documentType(lines[at]?.text ?? '')?.kind === 'orders';
  const parts = roots.map(withStatedCells);
  const found = givesOrders ? planOrders(parts, outline.head, head.title) : planItems(parts);
  const clean = <T extends { readonly text: string }>(item: T): T => ({
    ...item,
    text: restoreSpaces(item.text).replace(END_OF_DOCUMENT, '.'),
  });
  const items = found.items.map(clean);
  const duties = (givesOrders ? [] : planDuties(roots))
    .map(clean)
    .map((duty) => ({ ...duty, holder: restoreSpaces(duty.holder) }));
  const areas = found.areas.map((area) => ({ ...area, name: restoreSpaces(area.name) }));
  const leads = areaLeads(areas, duties);
  const bullets = items.filter((item) => item.kind === 'targets');
  const targets = bullets.flatMap((item) => targetsOf(item.area, item.text));
  const tasks = items.flatMap((item) => (item.kind === 'tasks' && item.area !== null ? [taskOf(item.area, item)] : []));
  return {
    ...head,
    funding: totalFundingIn(lines.map((line) => line.text).join('\n')),
    areas: areas.map((area) => ({ ...area, leads: leads.get(area.code) ?? [] })),
    targets,
    tasks,
    duties: duties.map(({ holder, text: words }) => ({ holder, text: words, agencies: nameAgencies(holder) })),
    slips: [
      ...slipsOf(
        'areas',
        areas.map((area) => area.name),
      ),
      ...slipsOf(
        'targets',
        targets.map((target) => target.part),
      ),
      ...slipsOf(
        'tasks',
        tasks.map((task) => task.text),
      ),
      ...slipsOf(
        'duties',
        duties.map((duty) => duty.text),
      ),
    ],
    passedOver: passedOver(outline, new Set([...found.items, ...duties].flatMap((item) => item.lines))),
  };
};
