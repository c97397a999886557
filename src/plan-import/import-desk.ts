import { createHash } from 'node:crypto';
import { civilDateAt, isCivilDate, yearOf } from '../domain/calendar/civil-date';
import { mayManage } from '../domain/directory/may-manage';
import { isAlreadySo } from '../domain/plan/already-so';
import { isEmptyDifference } from '../domain/plan/difference';
import { itemsChanged } from '../domain/plan/item-difference';
import type { ListingRow } from '../domain/plan/listing';
import { readFunding } from '../domain/plan/read-funding';
import { isOfFile } from '../domain/plan/row-faults';
import { understandRow, type CellReaders } from '../domain/plan/understand-row';
import { readDocumentRef } from '../domain/task/decide/document-ref';
import { fail, ok, type Result } from '../domain/result';
import type { Rules } from '../domain/task/policy';
import type { Actor } from '../domain/task/actor';
import { documentFaultText } from '../messages/acts/document-faults';
import { deskText } from '../messages/plans/import-desk';
import { planFundingFault } from '../messages/plans/plan-funding';
import { fileNoticeText, fileProblemText } from '../messages/plans/import';
import type { Catalogues } from '../ports/catalogues';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import type { ImportDesk, RowMark } from '../ports/import-desk';
import type { DocumentRef } from '../domain/task/state';
import type { ImportHead, ImportInfo, PlanImports } from '../ports/plan-imports';
import type { PlanStore } from '../ports/plan-store';
import type { TaskCommands } from '../ports/task-commands';
import { amendmentOf, carryOut, placesOf, retryRefused } from './amend-plan';
import { newHead } from './new-head';
import type { UnderstandFile } from './read-in-thread';
import { cellReaders } from './understand-file';

export interface ImportDeskParts {
  readonly imports: PlanImports;
  readonly plans: Pick<PlanStore, 'rules'>;
  readonly directory: Pick<Directory, 'catalogue' | 'officials'>;
  readonly catalogues: Pick<Catalogues, 'addAlias'>;
  readonly understand: UnderstandFile;
  /** Running tasks; null where no workflow service is at hand. */
  readonly commands: TaskCommands | null;
  readonly clock: Pick<Clock, 'now'>;
  /** The directory has changed: whoever remembers it should ask again. */
  readonly forgetDirectory: () => void;
  /** Tasks stand at "starting": start them without waiting for the next pass. */
  readonly startDue: () => void;
}

/** Rows that are written and understood anew at once. */
const SLICE = 500;
const LONGEST_ALIAS = 200;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const marked = (row: ListingRow, mark: RowMark): ListingRow => {
  if (mark === 'looked') return { ...row, looked: true };
  return { ...row, skipped: mark === 'skip' };
};

/** A row understood by a catalogue that has changed; what its file made doubtful stays to be looked at. */
const understoodAgain = (row: ListingRow, readers: CellReaders): ListingRow => {
  const { task, faults } = understandRow(row, readers);
  return { ...row, task, faults: [...faults, ...row.faults.filter(isOfFile)] };
};

export const createImportDesk = (parts: ImportDeskParts): ImportDesk => {
  const { imports, directory, catalogues, clock } = parts;

  const readersFor = async (head: Pick<ImportHead, 'year'>) => cellReaders(await directory.catalogue(), head.year);

  /** The draft, when the actor may change it. */
  const draftFor = async (actor: Actor, id: string): Promise<Result<ImportInfo, string>> => {
    if (!mayManage(actor)) return fail(deskText.notAllowed);
    const info = await imports.info(id);
    if (info === null) return fail(deskText.noSuchImport);
    return info.state === 'draft' ? ok(info) : fail(deskText.notDraft);
  };

  /** The import as it stands; what somebody has done by hand since is refused no more. */
  const infoNow = async (id: string): Promise<ImportInfo | null> => {
    const info = await imports.info(id);
    if (info === null || info.refused.length === 0) return info;
    const states = new Map((await imports.tasksOf(info.planId)).map(({ taskId, state }) => [taskId, state]));
    const refused = info.refused.filter(({ taskId, act }) => {
      const state = states.get(taskId);
      return state === undefined || !isAlreadySo(act, state);
    });
    return { ...info, refused };
  };

  /** A change that was carried out, with what tasks did not take of it. */
  const refusedOf = async (actor: Actor, id: string): Promise<Result<ImportInfo, string>> => {
    if (!mayManage(actor)) return fail(deskText.notAllowed);
    const info = await infoNow(id);
    if (info === null) return fail(deskText.noSuchImport);
    return info.refused.length > 0 ? ok(info) : fail(deskText.nothingRefused);
  };

  const change = async (
    actor: Actor,
    id: string,
    place: number,
    changed: (row: ListingRow, info: ImportInfo) => Promise<ListingRow>,
  ): Promise<Result<ListingRow, string>> => {
    const draft = await draftFor(actor, id);
    if (!draft.ok) return draft;
    const row = await imports.row(id, place);
    if (row === null) return fail(deskText.noSuchRow);
    const after = await changed(row, draft.value);
    return (await imports.saveRows(id, [after])) ? ok(after) : fail(deskText.notDraft);
  };

  const amend = async (
    actor: Actor,
    draft: ImportInfo,
    decision: DocumentRef,
    rules: Rules,
  ): ReturnType<ImportDesk['confirm']> => {
    const amendment = await amendmentOf(imports, draft);
    const items = itemsChanged(amendment.items);
    if (isEmptyDifference(amendment.difference) && items === 0) return fail(deskText.nothingChanged);
    const carried = await carryOut(parts.commands, amendment, draft, actor, decision);
    if (!carried.ok) return carried;
    const places = placesOf(amendment.difference);
    const { refused } = carried.value;
    const ask = { rules, nowMs: clock.now(), byOfficialId: actor.officialId, decision, places, refused };
    const given = await imports.confirm(draft.id, ask);
    if (given === null) return fail(deskText.notDraft);
    parts.startDue();
    return ok({ ...given, ...carried.value, ...(items === 0 ? {} : { items }) });
  };

  return {
    difference: async (id) => {
      const info = await imports.info(id);
      if (!info?.amends || info.state !== 'draft') return null;
      const { difference, items } = await amendmentOf(imports, info);
      return { ...difference, items };
    },

    info: infoNow,
    rows: (id, query) => imports.rows(id, query),
    row: (id, place) => imports.row(id, place),
    latest: (limit) => imports.latest(limit),

    take: async (actor, { file, planId, title, year, notes = [] }) => {
      if (!mayManage(actor)) return fail(deskText.notAllowed);
      const running = planId === null ? null : await imports.planHead(planId);
      if (planId !== null && running === null) return fail(deskText.noSuchPlan);
      const thisYear = yearOf(civilDateAt(clock.now()));
      const read = await parts.understand({
        ...{ file, catalogue: await directory.catalogue(), thisYear },
        areas: running?.areas ?? [],
        year: year ?? running?.year ?? null,
      });
      if (!read.ok) return fail(fileProblemText(read.error));
      const { rows, layouts, targets, duties, faults, notices } = read.value;
      const head = await newHead({ understood: read.value, fileName: file.name, title, running, ...parts });
      if (head === null) return fail(deskText.noStanding);
      const hash = sha256(file.bytes);
      const short = hash.slice(0, 10);
      const draft = {
        ...{ id: `nap-${short}-${clock.now().toString(36)}`, planId: planId ?? `kh-${head.year}-${short}` },
        ...{ amends: running !== null, fileName: file.name, hash, head, layouts, targets, duties, faults },
        ...{ notes: [...new Set([...notes, ...notices.map(fileNoticeText)])], atMs: clock.now(), byName: actor.name },
      };
      return ok(await imports.open(draft, rows));
    },

    edit: (actor, id, place, cells) =>
      change(actor, id, place, async (row, { head }) => {
        const next = { ...row, cells: { ...row.cells, ...cells }, nothingAbove: [], edited: true, looked: false };
        return { ...next, ...understandRow(next, await readersFor(head)) };
      }),

    mark: (actor, id, place, mark) => change(actor, id, place, async (row) => marked(row, mark)),

    nameAgency: async (actor, id, said, code) => {
      const draft = await draftFor(actor, id);
      if (!draft.ok) return draft;
      if (said.length > LONGEST_ALIAS) return fail(deskText.aliasTooLong);
      const added = await catalogues.addAlias(code, said);
      if (added === 'taken') return fail(deskText.aliasTaken(said));
      if (added === 'no-such-agency') return fail(deskText.noSuchAgency(code));
      parts.forgetDirectory();
      const readers = await readersFor(draft.value.head);
      let changed = 0;
      for (let offset = 0; ; offset += SLICE) {
        const { items } = await imports.rows(id, { offset, limit: SLICE });
        if (items.length === 0) return ok({ rows: changed });
        const news = items
          .filter((row) => row.faults.some((fault) => fault.problem === 'agency-unknown'))
          .map((row) => ({ before: row, after: understoodAgain(row, readers) }))
          .filter(({ before, after }) => JSON.stringify(before.faults) !== JSON.stringify(after.faults))
          .map(({ after }) => after);
        if (news.length > 0 && !(await imports.saveRows(id, news))) return fail(deskText.notDraft);
        changed += news.length;
      }
    },

    setHead: async (actor, id, head) => {
      const draft = await draftFor(actor, id);
      if (!draft.ok) return draft;
      if (head.title.trim() === '') return fail(deskText.noTitle);
      if (head.date != null && !isCivilDate(head.date)) return fail(deskText.noSuchDay);
      if (head.funding != null) {
        const funding = readFunding(null, { ...head.funding, ref: null }, clock.now());
        if (!funding.ok) return fail(planFundingFault(funding.error));
      }
      const known = new Set((await directory.catalogue()).agencies.map((one) => one.code));
      const unknown = [head.standing, head.office, ...head.areas.map((one) => one.monitor)].find(
        (one) => !known.has(one),
      );
      if (unknown !== undefined) return fail(deskText.noSuchAgency(unknown));
      return (await imports.saveHead(id, head)) ? ok(head) : fail(deskText.notDraft);
    },

    confirm: async (actor, id, decision) => {
      const draft = await draftFor(actor, id);
      if (!draft.ok) return draft;
      const rules = await parts.plans.rules();
      if (rules === null) return fail(deskText.noRules);
      const { counts, amends } = draft.value;
      if (amends && decision === null) return fail(deskText.decisionNeeded);
      if (amends && decision !== null) {
        // Before anything of it is carried out: of tasks each would refuse it by itself.
        const ref = readDocumentRef(decision, clock.now());
        return ref.ok
          ? amend(actor, draft.value, ref.value, rules)
          : fail(documentFaultText(ref.error, deskText.ofPlan));
      }
      if (counts.sure + counts.looked + counts.doubtful === 0) return fail(deskText.nothingToGive);
      const ask = { rules, nowMs: clock.now(), byOfficialId: actor.officialId, decision, places: null, refused: [] };
      const given = await imports.confirm(id, ask);
      if (given === null) return fail(deskText.planRuns);
      parts.startDue();
      return ok({ ...given, changed: 0, moved: 0, withdrawn: 0, refused: [] });
    },

    retry: async (actor, id) => {
      const change = await refusedOf(actor, id);
      if (!change.ok) return change;
      if (parts.commands === null) return fail(deskText.amendOnPage);
      const { left, stoppedAt } = await retryRefused(parts.commands, change.value, actor);
      await imports.saveRefused(id, left);
      return stoppedAt === null ? ok({ left: left.length }) : fail(deskText.brokenOff(stoppedAt));
    },

    settle: async (actor, id, taskId) => {
      const change = await refusedOf(actor, id);
      if (!change.ok) return change;
      const left = change.value.refused.filter((one) => one.taskId !== taskId);
      await imports.saveRefused(id, left);
      return ok({ left: left.length });
    },

    discard: async (actor, id) => {
      const draft = await draftFor(actor, id);
      if (!draft.ok) return draft;
      await imports.discard(id);
      return ok(null);
    },
  };
};
